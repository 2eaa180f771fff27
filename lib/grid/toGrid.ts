import { DocumentError, type TableBlock } from '../document/types';

/** A cell laid out: the rectangle it covers, rows and columns counted from 0, ends included. */
export interface GridCell {
  readonly text: string;
  /** `table:2/row:5/column:4`, counted from 1, of the cell's upper left corner; `page:3/` before it in a format with pages. */
  readonly where: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table as a rectangle: `at[row][column]` is the cell that covers that place, or undefined where none does. */
export interface Grid {
  readonly number: number;
  /** See `TableBlock`. */
  readonly isUnruled: boolean;
  readonly at: readonly (readonly (GridCell | undefined)[])[];
  /** The cells of each row from left to right, each once, those that reach down from above included. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** More places than any published table has; a limit against absurd spans. */
const MAX_PLACES = 400_000;

/**
 * Lays a table out as browsers do: each cell takes the next free place of its row and covers what its
 * spans say, cut off at the last row. Throws `DocumentError` when the spans make it absurdly large.
 */
export function toGrid({ number, page, rows, isUnruled }: TableBlock): Grid {
  const at: (GridCell | undefined)[][] = rows.map(() => []);
  let covered = 0;

  for (const [top, row] of rows.entries()) {
    const place = `${page === undefined ? '' : `page:${page}/`}table:${number}/row:${top + 1}/column:`;
    let left = 0;
    for (const markup of row) {
      while (at[top]?.[left]) left += 1;
      const bottom = Math.min(top + markup.rowspan, rows.length) - 1;
      const right = left + markup.colspan - 1;
      const where = markup.where ?? `${place}${left + 1}`;
      const cell: GridCell = { text: markup.text, where, top, bottom, left, right };

      covered += (bottom - top + 1) * markup.colspan;
      if (covered > MAX_PLACES) {
        throw new DocumentError(
          'too_complex',
          `第 ${number} 个表格的合并单元格过大，不是正常的报告表格：请核对文件。`,
        );
      }
      for (let below = top; below <= bottom; below += 1) {
        const line = at[below] ?? [];
        for (let column = left; column <= right; column += 1) line[column] ??= cell;
      }
      left = right + 1;
    }
  }
  return { number, isUnruled: isUnruled === true, at, rows: at.map(eachOnce) };
}

/** The cells of one row, see `Grid`; none where there is no such row. */
export const cellsInRow = ({ rows }: Grid, row: number): readonly GridCell[] => rows[row] ?? [];

/** The cells of a row of places, each once. */
function eachOnce(places: readonly (GridCell | undefined)[]): readonly GridCell[] {
  const cells: GridCell[] = [];
  let previous: GridCell | undefined;
  for (let column = 0; column < places.length; column += 1) {
    const cell = places[column];
    if (cell === previous || cell === undefined) continue;
    // Spans that overlap can tear a cell apart.
    if (cell.left !== column) return [...new Set(places.filter((place) => place !== undefined))];
    cells.push(cell);
    previous = cell;
  }
  return cells;
}

/** The cells above a column range in some rows, from top to bottom, each once. */
export function cellsAbove(
  grid: Grid,
  rows: readonly number[],
  left: number,
  right: number,
): readonly GridCell[] {
  const found = new Set<GridCell>();
  for (const row of rows) {
    const places = grid.at[row] ?? [];
    for (let column = left; column <= right; column += 1) {
      const cell = places[column];
      if (cell) found.add(cell);
    }
  }
  return [...found];
}
