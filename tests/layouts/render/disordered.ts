import type { Random } from '../../../lib/synth/random';
import type { FormCell, FormTable } from '../form';
import { type Layout, PAGED } from '../layout';
import { rowWords, textOf } from './lines';

const isBody = (row: readonly FormCell[]): boolean => row.some(({ role }) => role === 'value');
const of = (row: readonly FormCell[], role: FormCell['role']): readonly FormCell[] =>
  row.filter((cell) => cell.role === role);

/** The label of a row split around its figures, or after them. */
function afterFigures(row: readonly FormCell[], random: Random): string {
  const [label, figures] = [rowWords(of(row, 'label')), rowWords(of(row, 'value'))];
  if (label === '') return figures;
  const isLong = label.length > 20;
  return isLong && random.chance(0.6)
    ? `${label.slice(0, 18)}\n${figures}\n${label.slice(18)}`
    : `${figures}\n${label}`;
}

/** Figures on a line of their own, the label on the line after, or around them: what PDF text extraction gives. */
export const LABELS_AFTER: Layout = {
  name: 'labels-after',
  extension: 'txt',
  furniture: PAGED,
  printings: ['marks', 'full-width', 'suffix'],
  separators: /\s/,
  render: (parts, random) =>
    textOf(parts, (table) =>
      table.rows.map((row) => (isBody(row) ? afterFigures(row, random) : rowWords(row))).join('\n'),
    ),
};

/** A label of a group in two pieces: one before its first row, the other before a later one, with a page number. */
function dripping(table: FormTable, random: Random): string {
  const lines: string[] = [];
  const waiting: string[] = [];
  for (const row of table.rows) {
    const labels = of(row, 'label').filter(({ text }) => text !== '');
    const groups = labels.slice(0, -1);
    if (!isBody(row) || groups.length === 0) {
      const rest = waiting
        .splice(0, 1)
        .map((words) => (random.chance(0.5) ? `- ${random.int(2, 9)} -\n${words} ` : `${words}\n`));
      lines.push(`${rest.join('')}${rowWords(row)}`);
      continue;
    }
    const pieces = groups.map(({ text }) => {
      const at = random.int(2, Math.max(2, text.length - 2));
      waiting.push(text.slice(at));
      return text.slice(0, at);
    });
    lines.push([...pieces, rowWords(row.slice(groups.length))].join(' '));
  }
  return [...lines, ...waiting].join('\n');
}

/** One row per line, with the labels of groups dripping in between: `（四）无` … `法提供`. */
export const DRIPS: Layout = {
  name: 'drips',
  extension: 'txt',
  furniture: ['quotedTitles', 'footnote', 'otherTitles', 'secondCopy', 'splitWords'],
  printings: ['marks', 'full-width', 'suffix'],
  separators: /\s/,
  render: (parts, random) =>
    textOf(parts, (table) =>
      table.table === 3 ? dripping(table, random) : table.rows.map(rowWords).join('\n'),
    ),
};

/** All labels of a block first, then its figures column by column, one cell per line. */
function byColumns(rows: readonly (readonly FormCell[])[]): readonly string[] {
  const body = rows.filter(isBody);
  const heads = rows.filter((row) => !isBody(row)).flat();
  const labels = body.flatMap((row) => of(row, 'label'));
  const width = Math.max(...body.map((row) => of(row, 'value').length));
  const columns = Array.from({ length: width }, (_, x) =>
    body.flatMap((row) => of(row, 'value').slice(x, x + 1)),
  ).flat();
  return [...heads, ...labels, ...columns].map(({ text }) => text).filter((text) => text !== '');
}

/** The blocks of table 2, each with its two header lines; other tables are one block. */
function blocksOf(table: FormTable): readonly (readonly (readonly FormCell[])[])[] {
  if (table.table !== 2) return [table.rows];
  const starts = table.rows.flatMap((row, y) => (row.length === 1 ? [y] : []));
  return starts.map((start, i) => table.rows.slice(start, starts[i + 1]));
}

/** Column by column: all labels first, then the whole column of 自然人, then the next. */
export const COLUMN_MAJOR: Layout = {
  name: 'column-major',
  extension: 'txt',
  furniture: ['menus', 'quotedTitles', 'footnote', 'secondCopy', 'otherTitles'],
  printings: ['marks', 'full-width', 'suffix'],
  separators: /[\r\n]/,
  render: (parts) =>
    textOf(parts, (table) =>
      table.table === null
        ? table.rows.map(rowWords).join('\n')
        : blocksOf(table).flatMap(byColumns).join('\n'),
    ),
};
