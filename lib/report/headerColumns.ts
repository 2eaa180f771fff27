import { cellsAbove, type Grid } from '../grid/toGrid';
import type { HeaderColumn } from './pairColumns';

/** Neighbouring columns with the same meaning as one: a header cell that spans several. */
function mergeColumns<Key>(keys: readonly (Key | null)[]): HeaderColumn<Key>[] {
  const merged: { key: Key; left: number; right: number }[] = [];
  for (const [column, key] of keys.entries()) {
    const last = merged.at(-1);
    if (key !== null && last?.key === key && last.right === column - 1) last.right = column;
    else if (key !== null) merged.push({ key, left: column, right: column });
  }
  return merged;
}

/** The columns that header rows name, each exactly once; null when one is missing or stands twice. */
export function headerColumns<Key>(
  grid: Grid,
  rows: readonly number[],
  nameOf: (path: readonly string[]) => Key | null,
  expected: readonly Key[],
): readonly HeaderColumn<Key>[] | null {
  const width = grid.at.reduce((most, row) => Math.max(most, row.length), 0);
  const keys = Array.from({ length: width }, (_, column) =>
    nameOf(cellsAbove(grid, rows, column, column).map(({ text }) => text)),
  );
  const columns = mergeColumns(keys);
  return columns.length === expected.length &&
    expected.every((key) => columns.some((column) => column.key === key))
    ? columns
    : null;
}
