/** Shares of units below which a quantile lies. */
export const QUANTILES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;

/** A value below which a share of the values lies, between neighbours in proportion (R's type 7); null without values. */
export function quantileOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [lower, upper] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return lower === undefined || upper === undefined ? null : lower + (upper - lower) * (at - Math.floor(at));
}

/** How values spread: as many bars of one width as there is use for. */
export interface Histogram {
  /** Lower bound of the first bar and width of all, in the values' unit. */
  readonly from: number;
  readonly width: number;
  /** Values in each bar; the last includes its upper bound. */
  readonly counts: readonly number[];
}

const MOST_BARS = 24;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Bars of a round width from at or below the least value to at or above the greatest; null for fewer than three values. */
export function histogramOf(values: readonly number[], whole: boolean): Histogram | null {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  if (values.length < 3 || least === greatest) return null;
  const bars = Math.min(MOST_BARS, Math.max(4, Math.ceil(2 * Math.cbrt(values.length))));
  const rough = (greatest - least) / bars;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = (STEPS.find((step) => step * power >= rough) ?? 10) * power;
  const width = whole ? Math.max(1, Math.ceil(round)) : round;
  const from = Math.floor(least / width) * width;
  const counts = Array.from({ length: Math.max(1, Math.ceil((greatest - from) / width)) }, () => 0);
  for (const value of values) {
    const i = Math.min(counts.length - 1, Math.floor((value - from) / width));
    counts[i] = (counts[i] ?? Number.NaN) + 1;
  }
  return { from, width, counts };
}
