import { say } from '../language/say';
import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { labelOf } from '../metrics/labelOf';
import type { Applicant } from '../metrics/types';
import type { ScatterQuery } from '../query/scatterQuery';

export type Axis = 'x' | 'y';
type Axes = Pick<ScatterQuery, Axis | 'xapplicant' | 'yapplicant'>;

/** The metric of an axis, and the column of table 3 that it is taken from (`total` where it has none). */
export function axisOf(
  query: Axes,
  axis: Axis,
): { readonly metric: MetricKey; readonly applicant: Applicant } {
  return { metric: query[axis], applicant: axis === 'x' ? query.xapplicant : query.yapplicant };
}

/** What an axis is called: `本年新收申请（自然人）`; of all applicants together the metric alone. */
export function axisLabel(query: Axes, axis: Axis): string {
  const { metric, applicant } = axisOf(query, axis);
  const label = labelOf(metricOf(metric));
  const column = labelOf(APPLICANT_COLUMNS[applicant]);
  return applicant === 'total' ? label : say({ zh: `${label}（${column}）`, en: `${label} (${column})` });
}
