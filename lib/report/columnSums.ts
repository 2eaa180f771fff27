import { metricsOf } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';
import { APPLICANTS, type Applicant, type Edition } from '../metrics/types';
import { countsOf } from './rowSums';
import type { Table3Event } from './table3Events';

const NOT_RESULTS: readonly string[] = ['t3_new', 't3_carried_in', 't3_result_total', 't3_carried_out'];
const BALANCE: readonly (readonly [string, 1 | -1])[] = [
  ['t3_new', 1],
  ['t3_carried_in', 1],
  ['t3_result_total', -1],
  ['t3_carried_out', -1],
];

/** The counts of one column by row, or null where a row of the form is missing, stands twice or cannot be read. */
function columnOf(
  events: readonly Table3Event[],
  edition: Edition,
  applicant: Applicant,
): ReadonlyMap<string, number> | null {
  const column = new Map<string, number>();
  const index = APPLICANTS.indexOf(applicant);
  for (const event of events) {
    if (event.kind !== 'row' || event.slots.length !== APPLICANTS.length) continue;
    const slot = event.slots[event.applicants ? event.applicants.indexOf(applicant) : index];
    const [count] = slot ? (countsOf([slot]) ?? []) : [];
    if (count === undefined || column.has(event.metric.key)) return null;
    column.set(event.metric.key, count);
  }
  return metricsOf(edition, 3).every(({ key }) => column.has(key)) ? column : null;
}

/**
 * True when the sum over a column in which a row takes part comes out: the results make （七）总计; 本年新收, 上年结转 and
 * 结转下年度 balance with it.
 */
export function columnHolds(
  events: readonly Table3Event[],
  edition: Edition,
  applicant: Applicant,
  metric: KnownMetric,
): boolean {
  const column = columnOf(events, edition, applicant);
  if (!column) return false;
  if (NOT_RESULTS.includes(metric.key) && metric.key !== 't3_result_total') {
    return BALANCE.reduce((sum, [key, sign]) => sum + sign * (column.get(key) ?? Number.NaN), 0) === 0;
  }
  const results = metricsOf(edition, 3).filter(({ key }) => !NOT_RESULTS.includes(key));
  const sum = results.reduce((total, { key }) => total + (column.get(key) ?? Number.NaN), 0);
  return sum === column.get('t3_result_total');
}
