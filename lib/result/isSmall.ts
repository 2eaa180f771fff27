import type { Measure } from './measure';

/** Rates with a smaller denominator say little: they are grey, hollow in charts, and have no rank (docs/design.md). */
export const SMALL_DENOMINATOR = 30;

/** True of a rate on few cases. */
export const isSmall = (measure: Measure | undefined): boolean =>
  measure?.kind === 'value' && measure.denominator !== null && measure.denominator < SMALL_DENOMINATOR;
