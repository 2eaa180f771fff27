import { type CellKey, cellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import { APPLICANTS, type Applicant, type Edition } from '../metrics/types';
import { countAround, deal } from './draw';
import type { Random } from './random';

export const COLUMNS = APPLICANTS.filter((applicant) => applicant !== 'total');

/** Of a hundred requests so many come from each kind of applicant: people first, then businesses. */
const OF_APPLICANT = [86, 9, 0.4, 0.4, 3, 1.2] as const;

/** How requests end, of a hundred, as published reports have it; what is not named here is rare. */
const OF_OUTCOME: Readonly<Record<string, number>> = {
  t3_granted: 42,
  t3_partial: 7,
  t3_refused_third_party: 1.5,
  t3_refused_internal_affairs: 1.2,
  t3_refused_process_info: 1.2,
  t3_refused_enforcement_file: 1.5,
  t3_refused_admin_query: 2.5,
  t3_unable_not_held: 22,
  t3_unable_needs_creation: 3,
  t3_unable_still_unclear: 2,
  t3_notproc_petition: 4,
  t3_notproc_duplicate: 2,
  t3_other_all: 9,
  t3_other_late_correction: 3,
  t3_other_misc: 6,
};
const RARE = 0.3;

const OUTSIDE = new Set(['t3_new', 't3_carried_in', 't3_result_total', 't3_carried_out']);

const outcomesBy = new Map<Edition, readonly { readonly name: string; readonly weight: number }[]>();
function outcomesOf(edition: Edition) {
  const known = outcomesBy.get(edition);
  if (known) return known;
  const outcomes = metricsOf(edition, 3)
    .filter(({ key }) => !OUTSIDE.has(key))
    .map(({ key }) => ({ name: key, weight: OF_OUTCOME[key] ?? RARE }));
  outcomesBy.set(edition, outcomes);
  return outcomes;
}

/**
 * Table 3 of a year in which every sum holds: requests come in, those of last year with them, and end in one of the ways
 * of the form or are carried over. `demand`: requests expected in the year.
 */
export function inventTable3(
  edition: Edition,
  demand: number,
  carriedIn: ReadonlyMap<Applicant, number>,
  random: Random,
): Map<CellKey, number> {
  const outcomes = outcomesOf(edition);
  const received = deal(random, countAround(random, demand), OF_APPLICANT);
  const rows = new Map<string, number[]>();
  const put = (key: string, column: number, value: number): void => {
    const row = rows.get(key) ?? COLUMNS.map(() => Number.NaN);
    row[column] = value;
    rows.set(key, row);
  };
  COLUMNS.forEach((applicant, column) => {
    const fresh = received[column] ?? Number.NaN;
    const before = carriedIn.get(applicant) ?? Number.NaN;
    const open = Math.min(fresh, countAround(random, fresh * 0.06));
    const done = fresh + before - open;
    const dealt = deal(
      random,
      done,
      outcomes.map(({ weight }) => weight),
    );
    put('t3_new', column, fresh);
    put('t3_carried_in', column, before);
    outcomes.forEach(({ name }, i) => {
      put(name, column, dealt[i] ?? Number.NaN);
    });
    put('t3_result_total', column, done);
    put('t3_carried_out', column, open);
  });
  const cells = new Map<CellKey, number>();
  for (const { key } of metricsOf(edition, 3)) {
    const row = rows.get(key) ?? [];
    COLUMNS.forEach((applicant, column) => {
      cells.set(cellKey(key, applicant), row[column] ?? Number.NaN);
    });
    cells.set(
      cellKey(key, 'total'),
      row.reduce((sum, value) => sum + value, 0),
    );
  }
  return cells;
}
