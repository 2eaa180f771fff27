import { type FigureMap, figureIn } from '../metrics/figureMap';
import type { CellRow, Mark } from '../metrics/rows';

/** Cells with what was found of them. */
export function markCells(cells: readonly CellRow[], marks: FigureMap<Mark>): readonly CellRow[] {
  if (marks.size === 0) return cells;
  return cells.map((cell) => {
    const mark = figureIn(marks, cell);
    return mark ? { ...cell, mark } : cell;
  });
}
