import { type CellKey, cellKey } from '../metrics/cellKey';
import type { Applicant } from '../metrics/types';
import type { CarriedOver, Mistake } from './inventedReport';
import { COLUMNS } from './inventTable3';
import type { Random } from './random';

/** Of a hundred reports so many have each mistake: what the checks find in published ones. */
const RATES: Readonly<Record<Mistake, number>> = {
  row_sum: 3,
  column_sum: 3,
  balance: 2,
  table4_sum: 1.5,
  carry: 5,
  yuan: 0.4,
  copied: 0.3,
};
/** In table order, so that equal seeds draw alike. */
const DRAWN = Object.entries(RATES) as readonly [Mistake, number][]; // the keys are those of the record above

/** The mistakes of one report; most have none. */
export const drawMistakes = (random: Random): readonly Mistake[] =>
  DRAWN.flatMap(([mistake, rate]) => (random.chance(rate / 100) ? [mistake] : []));

type Values = Map<CellKey, string>;

function add(values: Values, key: CellKey, amount: number): boolean {
  const old = values.get(key);
  if (old === undefined) return false;
  values.set(key, String(Number(old) + amount));
  return true;
}

/** Off by a little, or by one digit too many: the two ways in which figures are copied wrongly. */
const slip = (random: Random): number => random.pick([1, 1, 2, 3, 9, 10]);

/**
 * Puts one mistake into the figures of a report. Returns whether it did: a report without table 3 cannot have a wrong row.
 * A wrong cell is wrong in the sums it belongs to and in no others, as when one figure is mistyped.
 */
export function makeMistake(
  values: Values,
  mistake: Mistake,
  previous: CarriedOver | null,
  random: Random,
): boolean {
  const column = random.pick<Applicant>(COLUMNS);
  switch (mistake) {
    case 'row_sum':
      return add(values, cellKey('t3_granted', 'total'), slip(random));
    case 'column_sum':
      return add(values, cellKey('t3_unable_not_held', column), slip(random));
    case 'balance':
      return add(values, cellKey('t3_carried_out', 'total'), slip(random));
    case 'table4_sum':
      return add(values, 't4_recon_total', slip(random));
    case 'carry': {
      // Dealt with, but not carried in: the balance of the year holds, that with last year does not.
      if (previous === null) return false;
      const more = slip(random);
      const keys = (['t3_carried_in', 't3_carried_out'] as const).flatMap((row) => [
        cellKey(row, 'natural'),
        cellKey(row, 'total'),
      ]);
      return keys.map((key) => add(values, key, more)).every(Boolean);
    }
    case 'yuan': {
      const fee = values.get('t2_fee_amount');
      if (fee === undefined || fee === '0') return false;
      values.set('t2_fee_amount', String(Math.round(Number(fee) * 10_000)));
      return true;
    }
    case 'copied': {
      const copied = previous?.report.cells;
      if (!copied || [...values.keys()].some((key) => !copied.has(key))) return false;
      for (const key of values.keys()) {
        const value = copied.get(key)?.value;
        if (value !== null && value !== undefined) values.set(key, value);
      }
      return true;
    }
  }
}
