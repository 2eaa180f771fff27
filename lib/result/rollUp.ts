import { type Metric, type MetricKey, metricOf } from '../metrics/catalogue';
import type { Measure } from './measure';
import type { Candidate } from './peers';

/** Figures of which the parts of a territory make the whole, in the order of the form. */
export const ROLLED_UP = [
  't2_licence_decisions',
  't2_penalty_decisions',
  't2_coercion_decisions',
  't3_new',
  't3_carried_in',
  't3_granted',
  't3_partial',
  't3_result_total',
  't3_carried_out',
  't4_recon_total',
  't4_suit_direct_total',
  't4_suit_after_recon_total',
] as const satisfies readonly MetricKey[];

/** A figure of a parent's report on its whole territory beside the sum of those below it. */
export interface RolledUp {
  readonly metric: Metric;
  /** What the parent's report says. */
  readonly own: Measure;
  /** Sum over the children that have the figure; null where none has. */
  readonly sum: number | null;
  readonly counted: number;
  /** Own less sum; null unless every child that should be in the sum is. */
  readonly difference: number | null;
}

/** Why the two sides cannot be held against each other at all. */
export type NoRollUp = 'no_report' | 'scope' | 'no_children';

/** A parent's whole territory against the sum of the governments below it. */
export interface RollUp {
  readonly rows: readonly RolledUp[];
  /** Governments below that should report on the year. */
  readonly expected: number;
  /** Those of them whose report says that it is on the whole territory: only these are added up. */
  readonly usable: number;
  readonly because: NoRollUp | null;
}

/**
 * Sums the governments below a parent whose reports are on their whole territories. The difference is told only where all of them are
 * there and each has the figure: otherwise it may lie in what is missing. `measureOf` evaluates a figure of a report.
 */
export function toRollUp(
  parent: Candidate | null,
  children: readonly Candidate[],
  expected: number,
  measureOf: (key: MetricKey, candidate: Candidate) => Measure,
): RollUp {
  const usable = children.filter(({ report }) => report.scope === 'territory');
  const because: NoRollUp | null =
    expected === 0
      ? 'no_children'
      : parent === null
        ? 'no_report'
        : parent.report.scope === 'territory'
          ? null
          : 'scope';
  const isWhole = usable.length === expected;
  const rows = ROLLED_UP.map((key): RolledUp => {
    const values = usable.flatMap((child) => {
      const measure = measureOf(key, child);
      return measure.kind === 'value' ? [measure.value] : [];
    });
    const own: Measure = parent ? measureOf(key, parent) : { kind: 'missing', reason: 'not_reported' };
    const sum = values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
    const isFull = isWhole && values.length === expected;
    return {
      metric: metricOf(key),
      own,
      sum,
      counted: values.length,
      difference: because === null && isFull && own.kind === 'value' && sum !== null ? own.value - sum : null,
    };
  });
  return { rows, expected, usable: usable.length, because };
}
