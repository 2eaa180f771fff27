import type { ReactNode } from 'react';
import { LANGUAGE_TAGS } from '../../lib/language/language';
import { languageNow } from '../../lib/language/languageNow';

/** What stays Chinese on every page: names of places and units, texts of cells. Says so to whoever reads an English page aloud. */
export function Printed({ children }: { readonly children: ReactNode }) {
  return languageNow() === 'zh' ? children : <span lang={LANGUAGE_TAGS.zh}>{children}</span>;
}
