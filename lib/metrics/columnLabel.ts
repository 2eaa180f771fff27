import { APPLICANT_COLUMNS } from './applicants';
import { type MetricKey, metricOf } from './catalogue';
import type { Applicant } from './types';

/** What a metric of one column of table 3 is called: 本年新收申请（自然人）; of all applicants together the metric alone. */
export function columnLabel(
  key: MetricKey,
  applicant: Applicant,
): { readonly label: string; readonly labelEn: string } {
  const metric = metricOf(key);
  if (applicant === 'total') return metric;
  const column = APPLICANT_COLUMNS[applicant];
  return {
    label: `${metric.label}（${column.label}）`,
    labelEn: `${metric.labelEn} (${column.labelEn.toLowerCase()})`,
  };
}
