import type { ReadOutcome } from '../report/types';

/** Cells that are settled: a number, blank or a dash. */
export const countSettled = ({ cells }: ReadOutcome): number =>
  cells.filter(({ state }) => state !== 'unreadable').length;
