import type { MetricKey } from '../metrics/catalogue';
import { columnLabel } from '../metrics/columnLabel';
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
  return labelOf(columnLabel(metric, applicant));
}
