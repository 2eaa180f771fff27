'use client';

/** Opens the browser's own print dialogue; without JavaScript the browser's menu does the same. */
export function PrintButton() {
  return (
    <button type="button" className="button small" onClick={() => window.print()}>
      打印
    </button>
  );
}
