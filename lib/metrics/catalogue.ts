import { DERIVED_METRICS, type DerivedKey, type KnownDerived } from './derived';
import { type KnownMetric, REPORTED_METRICS, type ReportedKey } from './reported';
import type { Applicant, Term } from './types';

export type MetricKey = ReportedKey | DerivedKey;
export type Metric = KnownMetric | KnownDerived;

/** Everything that can be asked for, reported first, in printed order. */
export const METRICS: readonly Metric[] = [...REPORTED_METRICS, ...DERIVED_METRICS];

const byKey: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.key, metric]));

/** The metric of a key from outside (a URL, a file), or null. */
export function findMetric(key: string): Metric | null {
  return byKey.get(key) ?? null;
}

/** The metric of a known key. Throws on a key that is not in the catalogue: that is a bug. */
export function metricOf(key: MetricKey): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`No metric "${key}" in the catalogue`);
  return metric;
}

/** True for numbers we compute (sums and ratios), false for those printed in the report. */
export function isDerived(metric: Metric): metric is KnownDerived {
  return 'numerator' in metric;
}

/** A reported number that an evaluation needs: the metric and the applicant column. */
export interface Input {
  readonly key: ReportedKey;
  readonly applicant: Applicant;
}

const keysOf = (term: Term<ReportedKey>): readonly ReportedKey[] =>
  typeof term === 'string' ? [term] : term.anyOf.flat();

/**
 * The reported numbers that must be read to answer for `key`, without repetition.
 * `applicant` is the column asked for; a metric without that breakdown has only `total`.
 */
export function inputsOf(key: MetricKey, applicant: Applicant = 'total'): readonly Input[] {
  const known = INPUTS.get(key)?.[applicant];
  if (known) return known;
  const inputs = toInputs(key, applicant);
  INPUTS.set(key, { ...INPUTS.get(key), [applicant]: inputs });
  return inputs;
}

/** What was asked for once: it is asked again for every figure of every unit. */
const INPUTS = new Map<MetricKey, Partial<Record<Applicant, readonly Input[]>>>();

function toInputs(key: MetricKey, applicant: Applicant): readonly Input[] {
  const metric = metricOf(key);
  if (!isDerived(metric)) return [{ key: metric.key, applicant }];

  const inputs = [
    ...metric.numerator
      .flatMap(keysOf)
      .map((input): Input => ({ key: input, applicant: metric.numeratorApplicant ?? applicant })),
    ...metric.denominator.flatMap(keysOf).map((input): Input => ({ key: input, applicant })),
  ];
  return [...new Map(inputs.map((input) => [`${input.key}/${input.applicant}`, input])).values()];
}

/** True when the metric may be asked for one kind of applicant: rows of table 3 only. */
export function hasApplicants(key: MetricKey): boolean {
  const metric = metricOf(key);
  if (isDerived(metric)) {
    if (metric.numeratorApplicant) return false;
    return inputsOf(key).every((input) => hasApplicants(input.key));
  }
  return metric.breakdown === 'applicant';
}
