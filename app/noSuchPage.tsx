import type { ReactElement } from 'react';
import { askedNow } from '../lib/language/languageNow';
import NotFound from './not-found';

/**
 * A page in the place of what there is none of, answered with 404. Next's own way sends an empty page, which a script fills: here it is
 * whole, and the server sets the status (lib/serve/markMissing.ts).
 */
export function noSuchPage(page: ReactElement = <NotFound />): ReactElement {
  const asked = askedNow();
  if (asked) asked.isMissing = true;
  return page;
}
