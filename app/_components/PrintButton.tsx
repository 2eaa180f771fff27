'use client';

import { say } from '../../lib/language/say';

/** Opens the browser's own print dialogue; without JavaScript the browser's menu does the same. */
export function PrintButton() {
  return (
    <button type="button" className="button small" onClick={() => window.print()}>
      {say({ zh: '打印', en: 'Print' })}
    </button>
  );
}
