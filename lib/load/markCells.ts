import type { FigureMap } from '../metrics/figureMap';
import type { CellRow, Mark } from '../metrics/rows';

/** Cells with what was found of them. */
export function markCells(cells: readonly CellRow[], marks: FigureMap<Mark>): readonly CellRow[] {
  if (marks.size === 0) return cells;
  let [last, units]: [CellRow | undefined, ReadonlyMap<string, Mark> | undefined] = [undefined, undefined];
  return cells.map((cell) => {
    // Figures of a country come column by column: mostly the one before stands in the same, and most columns have no mark.
    if (cell.metric !== last?.metric || cell.year !== last.year || cell.applicant !== last.applicant)
      units = marks.get(cell.year)?.get(cell.metric)?.get(cell.applicant);
    last = cell;
    const mark = units?.get(cell.unitId);
    return mark ? { ...cell, mark } : cell;
  });
}
