import type { Grid, GridCell } from '../grid/toGrid';
import { CUT } from './cutMark';
import { isFigure, isNumbering } from './gridFigures';
import type { WordedGrid, WordedRow } from './gridWords';
import { findRow } from './rowLabels';

/** What the rest of a figure can be: digits, on several lines too, and the unit or the end of a note behind them. */
const REST = /^[\d.,]{1,12}\p{Script=Han}{0,2}[)]?$/u;
const isRest = ({ text }: GridCell): boolean => REST.test(text.normalize('NFKC').replace(/[\s|]/g, ''));
/** 0, — and /: no figure begins so, and nothing is to follow. */
const WHOLE = /^(?:[0０〇]|[-‐‑–—―−－/／\\]+)$/;

const isPrinted = ({ text }: GridCell): boolean => text !== '';
const lapsOver = (a: GridCell, b: GridCell): boolean => a.left <= b.right && b.left <= a.right;

/** The label of a row and the figures, or empty cells, behind it. */
interface LabelledRow {
  readonly label: GridCell | undefined;
  readonly values: readonly GridCell[];
}

function labelled(cells: readonly GridCell[]): LabelledRow {
  const at = cells.findLastIndex((cell) => isPrinted(cell) && !isFigure(cell));
  return { label: cells[at], values: cells.slice(at + 1) };
}

/** Characters of a label: longer texts are none. */
const LONGEST_LABEL = 200;

/** The row of table 2 or 3 that a label names, where it names one. */
const rowOf = (label: string): string | null => findRow(2, label) ?? findRow(3, label);

/**
 * The whole label of a row whose next row begins with `fragment`, if that can be the rest of the label: both together name
 * the row that the label names, or one that it does not name alone.
 */
function joinedLabel({ label }: LabelledRow, fragment: string): string | null {
  if (fragment === '') return label?.text ?? '';
  if (!label || label.text.length + fragment.length > LONGEST_LABEL || rowOf(fragment) !== null) return null;
  const joined = `${label.text}${fragment}`;
  const [alone, both] = [rowOf(label.text), rowOf(joined)];
  return both !== null && (alone === null || alone === both) ? joined : null;
}

const namesRow = ({ row2, row3 }: WordedRow['words'][number]): boolean => row2 !== null || row3 !== null;

/** Figures of a row: more are no row of a report, and each of its rests is held against each of them. */
const MOST_FIGURES = 100;

/** What a row has to become because the one below it is its rest: cells and their new texts. */
function tear(
  cells: readonly GridCell[],
  below: readonly GridCell[],
  row: number,
): readonly (readonly [GridCell, string])[] {
  const own = labelled(cells);
  const [first] = own.values;
  if (first === undefined || own.values.length > MOST_FIGURES || !own.values.some(isPrinted)) return [];
  if (own.label === undefined && isNumbering(own.values)) return [];
  const under = below.filter((cell) => isPrinted(cell) && cell.top === row);
  const beside = under.filter(({ left }) => left < first.left);
  const rests = under.filter(({ left }) => left >= first.left);
  if (under.length === 0 || rests.length > MOST_FIGURES || !rests.every(isRest)) return [];
  const joined = joinedLabel(own, beside.map(({ text }) => text).join(''));
  if (joined === null) return [];

  const torn = rests.map((rest) => own.values.filter((value) => lapsOver(value, rest)));
  // A number that stands under several figures, or under one that is whole, is no rest of them.
  if (torn.some((found) => found.length !== 1 || WHOLE.test(found[0]?.text ?? ''))) return [];
  const label = own.label && joined !== own.label.text ? [[own.label, joined] as const] : [];
  return [
    ...label,
    ...torn.flat().map((value) => [value, `${value.text}${CUT}`] as const),
    ...rests.map((rest) => [rest, ''] as const),
  ];
}

function withTexts(grid: Grid, texts: ReadonlyMap<GridCell, string>): Grid {
  const changed = new Map([...texts].map(([cell, text]) => [cell, { ...cell, text }]));
  const now = (cell: GridCell): GridCell => changed.get(cell) ?? cell;
  return {
    ...grid,
    at: grid.at.map((places) => places.map((cell) => cell && now(cell))),
    rows: grid.rows.map((cells) => cells.map(now)),
  };
}

/** Rows that may stand between a row and its rest: a header that is printed again on the next page. */
export const MOST_BETWEEN = 8;

/** Where each word of a table stands first, by its row. */
function firstRows(rows: readonly WordedRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [row, { cells }] of rows.entries())
    for (const { text } of cells) if (!first.has(text)) first.set(text, row);
  return first;
}

/** A laid-out table in the search for rests: its rows, then those of the next table. */
interface Search {
  readonly rows: readonly WordedRow[];
  readonly first: () => ReadonlyMap<string, number>;
}

/** The row below one, past empty rows and a header that stands above it already; undefined where it has a label of its own. */
function rowBelow({ rows, first }: Search, row: number): number | undefined {
  for (let at = row + 1; at < rows.length && at <= row + 1 + MOST_BETWEEN; at += 1) {
    const { cells, words } = rows[at] ?? { cells: [], words: [] };
    const printed = cells.filter(isPrinted);
    const isAgain = (cell: GridCell): boolean => (first().get(cell.text) ?? row) < row;
    // 总计 of a header is the label of a row too.
    if (!printed.some(isFigure) && printed.every(isAgain)) continue;
    return words.some(namesRow) ? undefined : at;
  }
  return undefined;
}

/**
 * A laid-out table in which no figure is taken that goes on in the row below: where a page ends within a row, or a row was
 * cut by a careless conversion, 808 may stand as 8 and, without a label, 08. Such a figure is marked with `CUT`, which makes
 * it no number, and its rest is gone; it is not put together, since nothing says what stood between. A label that goes on
 * below is put together where only both parts name a row of the form. `after`: the first rows of the next table, where they
 * may be this one's rest.
 */
export function markTorn({ grid, rows }: WordedGrid, after: readonly WordedRow[] = []): Grid {
  const texts = new Map<GridCell, string>();
  let found: ReadonlyMap<string, number> | null = null;
  const first = (): ReadonlyMap<string, number> => {
    found ??= firstRows(rows);
    return found;
  };
  const all = [...rows, ...after];
  for (const [row, { cells }] of rows.entries()) {
    const at = rowBelow({ rows: all, first }, row);
    if (at === undefined) continue;
    const top = at < rows.length ? at : at - rows.length;
    for (const [cell, text] of tear(cells, all[at]?.cells ?? [], top)) texts.set(cell, text);
  }
  return texts.size === 0 ? grid : withTexts(grid, texts);
}
