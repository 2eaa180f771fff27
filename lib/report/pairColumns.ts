import type { GridCell } from '../grid/toGrid';

/** A column of a table under the header that names it, both ends included, counted from 0. */
export interface HeaderColumn<Key> {
  readonly key: Key;
  readonly left: number;
  readonly right: number;
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
  const below = (header: HeaderColumn<Key>) =>
    cells.filter((cell) => cell.left <= header.right && header.left <= cell.right);

  const pairs: (readonly [Key, GridCell])[] = [];
  for (const header of headers) {
    const found = below(header);
    const printed = found.filter((cell) => cell.text !== '');
    const cell = printed.length > 0 ? printed[0] : found[0];
    if (printed.length > 1 || !cell) return null;
    pairs.push([header.key, cell]);
  }
  const used = pairs.map(([, cell]) => cell);
  const oneToOne = new Set(used).size === used.length;
  const allUsed = cells.every((cell) => cell.text === '' || used.includes(cell));
  return oneToOne && allUsed ? pairs : null;
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
