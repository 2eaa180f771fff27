/**
 * Characters that take no room on the page: zero-width spaces and joiners, marks of direction, byte order mark, soft
 * hyphen. The separators of lines and paragraphs (U+2028, U+2029) are white space: they part what stands around them.
 */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Text as a person sees it: invisible characters gone, every run of white space one space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The same with no white space at all: Chinese labels are broken over lines and padded at will. */
export function dropSpace(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, '');
}
