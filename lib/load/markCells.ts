import { markKey } from '../db/findMarks';
import type { CellRow, Mark } from '../metrics/rows';

/** Cells with what was found of them. */
export function markCells(cells: readonly CellRow[], marks: ReadonlyMap<string, Mark>): readonly CellRow[] {
  if (marks.size === 0) return cells;
  return cells.map((cell) => {
    const mark = marks.get(markKey(cell));
    return mark ? { ...cell, mark } : cell;
  });
}
