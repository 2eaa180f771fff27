import { cellsInRow, type Grid, type GridCell } from '../grid/toGrid';
import { cellWords } from './cellWords';

/** True for a cell that prints a figure or nothing. */
export const isFigure = ({ text }: GridCell): boolean => text === '' || cellWords(text).isFigure;

/** True for the cells right of a row label when they are figures, even if one of them cannot be read. */
export const areFigures = (cells: readonly GridCell[]): boolean =>
  cells.length > 0 && (cells.every(isFigure) || cells.some((cell) => cell.text !== '' && isFigure(cell)));

/** The texts of some rows, row by row, each cell where it begins. */
export const textsOf = (grid: Grid, rows: readonly number[]): readonly string[] =>
  rows.flatMap((row) => cellsInRow(grid, row).filter((cell) => cell.top === row)).map(({ text }) => text);

/** 1 2 3 … under a header: the columns are numbered there, as on forms. */
export const isNumbering = (cells: readonly GridCell[]): boolean =>
  cells.length > 2 && cells.every(({ text }, i) => text === String(i + 1));
