import { quantileOf } from './quantiles';

/** Below so few values no value is called far out. */
export const FEWEST_FOR_FENCES = 8;

/** How far out values lie: 0 within the fences, otherwise by how many widths of the middle half beyond its nearer end. */
export type Fences = (value: number) => number;

/**
 * Tukey's rule: a value is far out when it lies more than `times` the width of the middle half (the interquartile range) beyond
 * that half. Where so many values are equal that the middle half has no width, or there are too few, nothing is far out.
 */
export function fencesOf(values: readonly number[], times: number): Fences {
  const [low, high] = [quantileOf(values, 0.25), quantileOf(values, 0.75)];
  if (low === null || high === null || values.length < FEWEST_FOR_FENCES || high === low) return () => 0;
  const width = high - low;
  return (value) => {
    const beyond = Math.max(low - value, value - high) / width;
    return beyond > times ? beyond : 0;
  };
}
