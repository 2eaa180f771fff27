import type { MarkupCell, TableBlock } from '../types';
import { nearestIndex, snap } from './findLattices';

/** A cell of a table on a page: its text and the stretch of the page's width it takes, in points. */
export interface PlacedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly rowspan: number;
}

export interface PlacedRow {
  readonly page: number;
  readonly cells: readonly PlacedCell[];
}

/** A table as it stands on a page, or on several that follow each other. */
export interface PlacedTable {
  readonly kind: 'table';
  /** Found by its strokes, or by how its words stand in line. */
  readonly isRuled: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PlacedRow[];
}

/** How near the edges of cells on two pages are to be one edge; points. */
const SAME_EDGE = 3;

const edgesOf = ({ rows }: PlacedTable): readonly number[] =>
  snap(
    rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])),
    SAME_EDGE,
  );

const isIn = (edges: readonly number[], edge: number): boolean =>
  edges.some((other) => Math.abs(other - edge) <= SAME_EDGE);

/**
 * True when a table at the head of a page can only be the rest of the one at the foot of the page before: the same
 * outer edges, and most column edges of the narrower one are the other's too.
 */
export function continuesTable(before: PlacedTable, after: PlacedTable): boolean {
  if (before.isRuled !== after.isRuled) return false;
  const [first, second] = [edgesOf(before), edgesOf(after)];
  const outer = [first[0], first.at(-1)].every(
    (edge) => edge !== undefined && isIn([second[0] ?? Number.NaN, second.at(-1) ?? Number.NaN], edge),
  );
  const [fewer, more] = first.length < second.length ? [first, second] : [second, first];
  const inner = fewer.slice(1, -1);
  const shared = inner.filter((edge) => isIn(more, edge)).length;
  return outer && inner.length > 0 && shared >= inner.length * 0.75;
}

/** The rows of the second table below those of the first. */
export function appendTable(before: PlacedTable, after: PlacedTable): PlacedTable {
  return { ...before, bottom: after.bottom, rows: [...before.rows, ...after.rows] };
}

/** A placed table as the document states it: columns are the edges of all its cells, spans are counted in them. */
export function toTableBlock(table: PlacedTable, number: number): TableBlock {
  const edges = edgesOf(table);
  const [first] = table.rows;
  const page = first?.page ?? 1;
  const rows = table.rows.map((row, r) =>
    row.cells.map(({ text, left, right, rowspan }): MarkupCell => {
      const column = nearestIndex(edges, left);
      const colspan = Math.max(1, nearestIndex(edges, right) - column);
      const where = `page:${row.page}/table:${number}/row:${r + 1}/column:${column + 1}`;
      return row.page === page ? { text, rowspan, colspan } : { text, rowspan, colspan, where };
    }),
  );
  return { kind: 'table', number, page, rows, ...(!table.isRuled && { isUnruled: true as const }) };
}
