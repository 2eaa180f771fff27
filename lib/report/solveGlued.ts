import { metricsOf } from '../metrics/editions';
import { APPLICANTS, type Edition } from '../metrics/types';
import { columnHolds } from './columnSums';
import type { Slot } from './occurrence';
import { totalHolds } from './rowSums';
import { cutPieces, cutToTotal } from './splitDigits';
import type { RowEvent } from './table3Copies';

const COLUMNS = APPLICANTS.length;
/** More combinations than this are not tried: the sums would not choose among them. */
const MOST_TRIES = 2_000;

const BALANCED: readonly string[] = ['t3_new', 't3_carried_in', 't3_carried_out'];
const UNSETTLED = '数字连在一起，没有间隔，合计不足以确认各格的数字';

const withSlots = (row: RowEvent, slots: readonly Slot[]): RowEvent => ({ ...row, slots, bond: 'glued' });
const open = (row: RowEvent): RowEvent => ({ ...row, problem: UNSETTLED });
const textsOf = ({ slots }: RowEvent): string => slots.map(({ text }) => text).join();

/**
 * A row that can be cut in one way only: seven figures that add up, or fewer, with cells that print nothing, in no way
 * that does.
 */
function forced(row: RowEvent): RowEvent | null {
  const [only, ...more] = cutToTotal(row.slots, COLUMNS);
  const fewer = [2, 3, 4, 5, 6].some((count) => cutToTotal(row.slots, count).length > 0);
  const isOnly = only !== undefined && more.length === 0 && cutPieces(row.slots, COLUMNS).length === 1;
  return isOnly && (!fewer || /^0+$/.test(row.slots.map(({ text }) => text).join('')))
    ? withSlots(row, only)
    : null;
}

/** All choices of one way for each row, as long as there are not too many. */
function combinations(rows: readonly (readonly RowEvent[])[]): readonly (readonly RowEvent[])[] | null {
  const tries = rows.reduce((product, ways) => product * ways.length, 1);
  if (tries === 0 || tries > MOST_TRIES) return null;
  return rows.reduce<readonly (readonly RowEvent[])[]>(
    (all, ways) => all.flatMap((chosen) => ways.map((way) => [...chosen, way])),
    [[]],
  );
}

const columnsAdd = (rows: readonly RowEvent[], edition: Edition, key: string): boolean => {
  const metric = metricsOf(edition, 3).find((candidate) => candidate.key === key);
  return (
    metric !== undefined && APPLICANTS.every((applicant) => columnHolds(rows, edition, applicant, metric))
  );
};

/**
 * Rows whose figures are printed without gaps. A row is cut where the first six figures make the seventh; the table is
 * settled where just one choice among all rows makes every column add up too (and, among several, where just one balances).
 * If no choice does, the source does not add up and only rows that can be cut in one way at all are kept. Sums choose
 * between readings, never against what is printed.
 */
export function solveGlued(rows: readonly RowEvent[], edition: Edition): readonly RowEvent[] {
  const glued = rows.filter(({ bond }) => bond === 'glued').length;
  // Where most rows print gaps, a row with fewer of them has empty cells, not figures without gaps.
  if (glued * 2 < rows.length) {
    return rows.map((row) => {
      if (row.bond !== 'glued') return row;
      return row.slots.length === COLUMNS && totalHolds(row.slots) ? { ...row, bond: 'line' } : open(row);
    });
  }
  const ways = rows.map((row) =>
    row.bond === 'glued' ? cutToTotal(row.slots, COLUMNS).map((slots) => withSlots(row, slots)) : [row],
  );
  const all = combinations(ways);
  const adding = all?.filter((chosen) => columnsAdd(chosen, edition, 't3_result_total')) ?? [];
  const balanced = adding.length > 1 ? adding.filter((chosen) => columnsAdd(chosen, edition, 't3_new')) : [];
  const solutions = balanced.length === 1 ? balanced : adding;
  const [first] = solutions;
  if (!first) return rows.map((row) => (row.bond === 'glued' ? (forced(row) ?? open(row)) : row));
  const isBalanced = columnsAdd(first, edition, 't3_new');
  return rows.map((row, i) => {
    // Only the balance binds these three rows to the others.
    if (row.bond === 'glued' && BALANCED.includes(row.metric.key) && !isBalanced)
      return forced(row) ?? open(row);
    const chosen = first[i];
    const isSame =
      chosen && solutions.every((solution) => solution[i] && textsOf(solution[i]) === textsOf(chosen));
    return isSame ? chosen : open(row);
  });
}
