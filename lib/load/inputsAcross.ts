import { type Input, inputsOf } from '../metrics/catalogue';
import { predecessorsOf } from '../metrics/crosswalk2014';
import type { TrendQuery } from '../query/trendQuery';

/** The figures of a metric, and those of the form of 2014 that go before it. */
export function inputsAcross({
  metric,
  applicant,
}: Pick<TrendQuery, 'metric' | 'applicant'>): readonly Input[] {
  const before = applicant === 'total' ? predecessorsOf(metric) : null;
  return [
    ...inputsOf(metric, applicant),
    ...(before ?? []).map((key): Input => ({ key, applicant: 'total' })),
  ];
}
