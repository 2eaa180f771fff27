import type { FormCell, FormTable } from '../form';
import { IN_CELLS, type Layout, PAGED } from '../layout';
import { printedCells, textOf } from './lines';

const SHARED = { extension: 'txt', furniture: PAGED, printings: IN_CELLS, separators: /[|\r\n]/ } as const;

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');
const byRows = (table: FormTable, row: (cells: readonly FormCell[]) => string): string =>
  table.rows.map(row).join('\n');

/** `label | 58 | 7 | 0 |`: a pipe after every cell, none before the first. */
export const PIPES_TRAILING: Layout = {
  ...SHARED,
  name: 'pipes-trailing',
  render: (parts) =>
    textOf(parts, (table) => byRows(table, (row) => row.map(({ text }) => `${inOneLine(text)} |`).join(' '))),
};

/** `| label | 58 | 7 | 0 |`. */
export const PIPES_BOTH: Layout = {
  ...SHARED,
  name: 'pipes-both',
  render: (parts) =>
    textOf(parts, (table) =>
      byRows(table, (row) => `| ${row.map(({ text }) => inOneLine(text)).join(' | ')} |`),
    ),
};

/** `行政许可 | 858 | ||`: a cell over three columns is followed by two pipes more. */
export const PIPES_COLSPAN: Layout = {
  ...SHARED,
  name: 'pipes-colspan',
  render: (parts) =>
    textOf(parts, (table) =>
      byRows(table, (row) =>
        row
          .map(
            ({ text, colspan }) => `${inOneLine(text)} |${colspan > 1 ? ` ${'|'.repeat(colspan - 1)}` : ''}`,
          )
          .join(' '),
      ),
    ),
};

/** A pipe on a line of its own between the cells. */
export const PIPES_ALONE: Layout = {
  ...SHARED,
  name: 'pipes-alone',
  render: (parts) =>
    textOf(parts, (table) =>
      byRows(table, (row) =>
        printedCells(row)
          .map(({ text }) => text)
          .join('\n|\n'),
      ),
    ),
};

/** One cell per line, each line ending in a pipe; a blank cell is a lone pipe, a stretched one adds a line of pipes. */
export const PIPES_CELL: Layout = {
  ...SHARED,
  name: 'pipes-cell',
  render: (parts) =>
    textOf(parts, (table) =>
      byRows(table, (row) =>
        printedCells(row)
          .map(({ role, text, colspan }) => {
            const cell = text === '' ? '|' : `${text} |`;
            return role === 'value' && colspan > 1 ? `${cell}\n${'|'.repeat(colspan - 1)}` : cell;
          })
          .join('\n'),
      ),
    ),
};
