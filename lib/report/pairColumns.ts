import type { GridCell } from '../grid/toGrid';

/** A column of a table under the header that names it, both ends included, counted from 0. */
export interface HeaderColumn<Key> {
  readonly key: Key;
  readonly left: number;
  readonly right: number;
}

/** The one printed cell below a header, or the first empty one where none is printed; null where several are, or none stands there. */
function cellBelow(header: HeaderColumn<unknown>, cells: readonly GridCell[]): GridCell | null {
  let printed: GridCell | null = null;
  let empty: GridCell | null = null;
  for (const cell of cells) {
    if (cell.left > header.right || header.left > cell.right) continue;
    if (cell.text === '') empty ??= cell;
    else if (printed) return null;
    else printed = cell;
  }
  return printed ?? empty;
}

/** True when each cell stands within the bounds of the header of its number, and no two headers overlap. */
export function isOneToOne(headers: readonly HeaderColumn<unknown>[], cells: readonly GridCell[]): boolean {
  if (headers.length !== cells.length) return false;
  let end = -1;
  return headers.every(({ left, right }, i) => {
    const cell = cells[i];
    const fits = cell !== undefined && left > end && left <= cell.left && cell.right <= right;
    end = right;
    return fits;
  });
}

/**
 * Gives each header the cell that stands below it, or null when the two do not fit one to one:
 * every printed figure must stand below exactly one header, every header above one cell. Empty filler cells
 * beside a figure under the same wide header are passed over.
 */
export function pairByColumn<Key>(
  headers: readonly HeaderColumn<Key>[],
  cells: readonly GridCell[],
): readonly (readonly [Key, GridCell])[] | null {
  // Nearly every row has one cell below each header, in its bounds.
  if (isOneToOne(headers, cells))
    return pairByOrder(
      headers.map(({ key }) => key),
      cells,
    );
  const pairs: (readonly [Key, GridCell])[] = [];
  const used: GridCell[] = [];
  for (const header of headers) {
    const cell = cellBelow(header, cells);
    if (!cell || used.includes(cell)) return null;
    used.push(cell);
    pairs.push([header.key, cell]);
  }
  return cells.every((cell) => cell.text === '' || used.includes(cell)) ? pairs : null;
}

/** Gives headers and cells to each other in their order, or null when their numbers differ. */
export function pairByOrder<Key, Cell>(
  keys: readonly Key[],
  cells: readonly Cell[],
): readonly (readonly [Key, Cell])[] | null {
  if (keys.length !== cells.length) return null;
  const pairs: (readonly [Key, Cell])[] = [];
  for (const [i, key] of keys.entries()) {
    const cell = cells[i];
    if (cell !== undefined) pairs.push([key, cell]);
  }
  return pairs;
}
