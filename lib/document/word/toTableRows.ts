import type { MarkupCell } from '../types';
import type { RowShape } from './readRowShape';

/** One row as its marks cut it: a text for each cell, and how the cells lie, if known. */
export interface WordRow {
  readonly texts: readonly string[];
  readonly shape: RowShape | null;
}

/** Edges nearer than this (a millimetre, in twentieths of a point) are one: no cell is so narrow. */
const TOLERANCE = 57;

/** The columns that all edges of a table cut: of each edge, the number of the column it begins. */
function columnsOf(shapes: readonly RowShape[]): ReadonlyMap<number, number> {
  const edges = [...new Set(shapes.flatMap((shape) => shape.edges))].toSorted((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - start > TOLERANCE) {
      column += 1;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

interface Placed {
  text: string;
  readonly left: number;
  right: number;
  rowspan: number;
  readonly joinsAbove: boolean;
}

/** The cells of one row in their columns, sideways merged ones as one. */
function placeCells(
  texts: readonly string[],
  shape: RowShape,
  columns: ReadonlyMap<number, number>,
): Placed[] {
  const placed: Placed[] = [];
  for (const [i, text] of texts.entries()) {
    const left = columns.get(shape.edges[i] ?? Number.NaN);
    const right = columns.get(shape.edges[i + 1] ?? Number.NaN);
    if (left === undefined || right === undefined) continue;
    const last = placed.at(-1);
    if (last && (shape.joinsLeft[i] || right <= left)) {
      last.right = Math.max(last.right, right);
      // What a cell without width holds is not lost, it stands in its neighbour.
      if (!shape.joinsLeft[i]) last.text += text;
      continue;
    }
    placed.push({ text, left, right, rowspan: 1, joinsAbove: shape.joinsAbove[i] ?? false });
  }
  return placed;
}

const isComplete = (row: WordRow): row is WordRow & { readonly shape: RowShape } =>
  row.shape !== null && row.shape.edges.length === row.texts.length + 1;

/**
 * The rows of a Word table with their merged cells as spans, from where the edges of the cells lie. A cell that hangs
 * on the one above lengthens it. Where a row does not say how it lies, the whole table has one column for each cell,
 * in order: edges of some rows only would put figures below headers that are not theirs.
 */
export function toTableRows(rows: readonly WordRow[]): readonly (readonly MarkupCell[])[] {
  if (!rows.every(isComplete)) {
    return rows.map(({ texts }) => texts.map((text) => ({ text, rowspan: 1, colspan: 1 })));
  }
  const columns = columnsOf(rows.map(({ shape }) => shape));
  let above = new Map<number, Placed>();
  const kept = rows.map(({ texts, shape }) => {
    const now = new Map<number, Placed>();
    const own = placeCells(texts, shape, columns).filter((cell) => {
      const upper = above.get(cell.left);
      const hangs = cell.joinsAbove && upper?.right === cell.right;
      if (hangs) upper.rowspan += 1;
      now.set(cell.left, hangs ? upper : cell);
      return !hangs;
    });
    above = now;
    return { own, start: Math.min(...now.keys()) };
  });
  return kept.map(({ own, start }) => {
    const cells = own.map(({ text, left, right, rowspan }) => ({
      text,
      rowspan,
      colspan: Math.max(right - left, 1),
    }));
    // A row that begins further right than the table has nothing before it.
    return start > 0 && Number.isFinite(start) ? [{ text: '', rowspan: 1, colspan: start }, ...cells] : cells;
  });
}
