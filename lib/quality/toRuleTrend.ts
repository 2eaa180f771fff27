import { shareFailed } from './shareFailed';
import type { StateCounts, YearCount } from './types';

/** What one rule came to over the years, every year from the first to the last with a report. */
export interface RuleTrend {
  readonly rule: string;
  readonly years: readonly number[];
  /** One a year; null for a year without reports. */
  readonly counts: readonly (StateCounts | null)[];
  /** Per cent of those that could be evaluated, one a year; null where none could. */
  readonly shares: readonly (number | null)[];
}

/** Counts by year in, a line out; years between that have no report are gaps. */
export function toRuleTrend(rule: string, counts: readonly YearCount[]): RuleTrend {
  const found = counts.map(({ year }) => year);
  const first = Math.min(...found);
  const years =
    found.length === 0 ? [] : Array.from({ length: Math.max(...found) - first + 1 }, (_, i) => first + i);
  const ofYears = years.map((year) => counts.find((one) => one.year === year) ?? null);
  return { rule, years, counts: ofYears, shares: ofYears.map((count) => count && shareFailed(count)) };
}
