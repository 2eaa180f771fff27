/**
 * Characters that take no room on the page: zero-width spaces and joiners, marks of direction, byte order mark, soft
 * hyphen. The separators of lines and paragraphs (U+2028, U+2029) are white space: they part what stands around them.
 */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Anything that folding would touch; most cells of a table have none of it. */
const FOLDABLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/;

/** Text as a person sees it: invisible characters gone, every run of white space one space, none at the ends. */
export function foldSpace(text: string): string {
  return FOLDABLE.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : text;
}

/** The same with no white space at all: Chinese labels are broken over lines and padded at will. */
export function dropSpace(text: string): string {
  return FOLDABLE.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/g, '') : text;
}
