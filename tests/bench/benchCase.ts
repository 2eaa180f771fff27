/** How much is measured: `small` in a minute, as the tests do; `national` is the size that the bars are for, `vast` ten times that. */
export const SIZES = {
  small: { units: 40, seed: 1, firstYear: 2020, lastYear: 2023, rounds: 3, seconds: 1 },
  medium: { units: 700, seed: 1, firstYear: 2014, lastYear: 2025, rounds: 5, seconds: 3 },
  national: { units: 7_000, seed: 1, firstYear: 2014, lastYear: 2025, rounds: 7, seconds: 5 },
  vast: { units: 70_000, seed: 1, firstYear: 2014, lastYear: 2025, rounds: 2, seconds: 5 },
} as const;
export type Size = keyof typeof SIZES;

/** What a ratio is asked to be. */
export interface Bar {
  readonly kind: 'least' | 'most';
  readonly ratio: number;
}

/** One figure beside its baseline of the same run. */
export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly against: string;
  readonly baseline: number;
  readonly unit: string;
  readonly ratio: number;
  /** Null where none is set. */
  readonly bar: Bar | null;
}

/** One thing to measure, in a file of its own, listed in `cases.ts`. */
export interface BenchCase {
  readonly name: string;
  readonly run: (size: Size) => Promise<readonly Measured[]>;
}
