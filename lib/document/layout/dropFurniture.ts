import type { PositionedPage } from '../positioned';
import { middleOf, type TextLine } from './toLines';

/** A page's lines outside of bordered tables. */
export interface PageLines {
  readonly page: PositionedPage;
  readonly lines: readonly TextLine[];
}

/** Parts of the page's height where headers and footers stand. */
const HEAD = 0.1;
const FOOT = 0.88;
/** — 5 —, - 4 -, P. 9, 第 3 页, 第 3 页 共 9 页, 3/9 */
const PAGE_NUMBER =
  /^(?:[-—–―－·•\s]+\d{1,3}[-—–―－·•\s]+|[pP][.．]?\s*\d{1,3}|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*\/\s*\d{1,3})$/;
/** Places of repeated lines differ by less than this; points. */
const SAME_PLACE = 3;
/** A header of more words is the header of a table. */
const MAX_WORDS = 3;

const isInMargin = ({ page }: PageLines, line: TextLine): boolean =>
  middleOf(line) < page.height * HEAD || middleOf(line) > page.height * FOOT;
const isOutermost = ({ lines }: PageLines, line: TextLine): boolean =>
  lines[0] === line || lines.at(-1) === line;
const wording = ({ text }: TextLine): string => text.replace(/\s|\d/g, '');

/** How far a bare number at a page's edge is from the page's own number; null for anything else. */
function offset(own: PageLines, line: TextLine): number | null {
  return /^\d{1,3}$/.test(line.text) && isOutermost(own, line) ? Number(line.text) - own.page.number : null;
}

/**
 * The lines of all pages without page numbers and running headers. A bare number at the edge of a page is its number
 * only if it counts on with the pages; a line is a running header if nearly all pages have it at the same place.
 */
export function dropFurniture(pages: readonly PageLines[]): readonly PageLines[] {
  const offsets = pages.flatMap((own) =>
    own.lines.filter((line) => isInMargin(own, line)).flatMap((line) => offset(own, line) ?? []),
  );
  const counts = (distance: number | null): boolean =>
    distance !== null && (distance === 0 || offsets.filter((other) => other === distance).length >= 2);

  const marginal = pages.map((own) => own.lines.filter((line) => isInMargin(own, line)));
  const repeats = (line: TextLine): boolean => {
    if (pages.length < 2 || line.words.length > MAX_WORDS || wording(line) === '') return false;
    const having = marginal.filter((lines) =>
      lines.some(
        (other) =>
          wording(other) === wording(line) && Math.abs(middleOf(other) - middleOf(line)) < SAME_PLACE,
      ),
    ).length;
    return having === pages.length || (having >= 3 && having >= pages.length * 0.6);
  };
  return pages.map((own) => ({
    page: own.page,
    lines: own.lines.filter((line) => {
      if (!isInMargin(own, line)) return true;
      const isNumber = PAGE_NUMBER.test(line.text) && isOutermost(own, line);
      return !isNumber && !counts(offset(own, line)) && !repeats(line);
    }),
  }));
}
