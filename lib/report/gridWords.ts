import type { Grid, GridCell } from '../grid/toGrid';
import { type CellWords, cellWords } from './cellWords';

/** A row of a laid-out table: its cells from left to right, and what each says in the words of the form. */
export interface WordedRow {
  readonly cells: readonly GridCell[];
  readonly words: readonly CellWords[];
}

/** A laid-out table with its words, and which kinds of words of the form stand in it at all. */
export interface WordedGrid {
  readonly grid: Grid;
  readonly rows: readonly WordedRow[];
  readonly namesRow2: boolean;
  readonly namesRow3: boolean;
  readonly hasHeader3: boolean;
}

/** What all cells of a laid-out table say in the words of the form: worked out once for the readers of all three tables. */
export function gridWords(grid: Grid): WordedGrid {
  let namesRow2 = false;
  let namesRow3 = false;
  let hasHeader3 = false;
  const rows = grid.rows.map((cells): WordedRow => {
    const words = cells.map(({ text }) => cellWords(text));
    for (const { row2, row3, isHeader3 } of words) {
      if (row2 !== null) namesRow2 = true;
      if (row3 !== null) namesRow3 = true;
      if (isHeader3) hasHeader3 = true;
    }
    return { cells, words };
  });
  return { grid, rows, namesRow2, namesRow3, hasHeader3 };
}
