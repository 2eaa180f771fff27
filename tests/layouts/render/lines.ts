import type { FormCell, FormTable } from '../form';
import { IN_CELLS, IN_WORDS, type Layout, PAGED } from '../layout';
import type { Part } from '../parts';

/** The text of a report: its lines, and its tables as `table` writes them. */
export function textOf(parts: readonly Part[], table: (one: FormTable) => string, between = '\n'): string {
  return parts.map((part) => (part.kind === 'table' ? table(part) : part.text)).join(between);
}

/** Cells that leave something in text: an empty label leaves nothing, a blank figure leaves its place. */
export const printedCells = (row: readonly FormCell[]): readonly FormCell[] =>
  row.filter(({ role, text }) => role === 'value' || text !== '');

/** One cell per line, with `blanks` empty lines between. */
function cellLines(blanks: number): Layout {
  const gap = '\n'.repeat(blanks + 1);
  return {
    name: `lines-${blanks}`,
    extension: 'txt',
    furniture: PAGED,
    printings: IN_CELLS,
    separators: /[\r\n]/,
    render: (parts) =>
      textOf(
        parts,
        (table) =>
          printedCells(table.rows.flat())
            .map(({ text }) => text.replaceAll('\n', gap))
            .join(gap),
        gap,
      ),
  };
}

export const LINES_0 = cellLines(0);
export const LINES_1 = cellLines(1);
export const LINES_2 = cellLines(2);

/** The words of a row with single spaces between; a blank cell leaves no trace. */
export const rowWords = (row: readonly FormCell[]): string =>
  row
    .map(({ text }) => text.replaceAll('\n', ' '))
    .filter((text) => text !== '')
    .join(' ');

/** One row of the table per line, single spaces between the cells. */
export const ROWS_SINGLE: Layout = {
  name: 'rows-single',
  extension: 'txt',
  furniture: PAGED,
  printings: IN_WORDS,
  separators: /\s/,
  render: (parts) => textOf(parts, (table) => table.rows.map(rowWords).join('\n')),
};

/** The whole report on one line, single spaces between the cells. */
export const ONE_LINE: Layout = {
  name: 'one-line',
  extension: 'txt',
  furniture: PAGED,
  printings: IN_WORDS,
  separators: /\s/,
  render: (parts) => textOf(parts, (table) => table.rows.map(rowWords).join(' '), ' '),
};

/** The whole report on one line, nothing between the cells. */
export const GLUED: Layout = {
  name: 'glued',
  extension: 'txt',
  furniture: ['menus', 'quotedTitles', 'footnote', 'otherTitles', 'pageBreaks', 'repeatedHeaders'],
  printings: [],
  separators: null,
  render: (parts) =>
    textOf(
      parts,
      (table) =>
        printedCells(table.rows.flat())
          .map(({ text }) => text)
          .join(''),
      '',
    ),
};

/** The same with a stray space here and there: a space parts cells, its absence says nothing. */
export const GLUED_SPACES: Layout = {
  ...GLUED,
  name: 'glued-spaces',
  render: (parts, random) =>
    textOf(
      parts,
      (table) =>
        printedCells(table.rows.flat())
          .map(({ text }) => (random.chance(0.15) ? `${text} ` : text))
          .join(''),
      '',
    ),
};
