import { type MetricKey, metricOf } from '../metrics/catalogue';
import { editionDue } from '../metrics/editions';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { CellRow } from '../metrics/rows';
import { indexCells, toMeasure } from './measure';
import type { Candidate } from './peers';

/** Counts below this have no rate of change worth telling. */
export const FEWEST = 10;

/** How a figure differs from the year before, over the units that have it in both years. */
export interface Change {
  /** Per cent for counts, percentage points for rates. */
  readonly by: number;
  readonly in: 'percent' | 'points';
  /** Units with a value in both years and the same scope. */
  readonly pairs: number;
  /** The form changed in between: the two years compare with a note only. */
  readonly isRough: boolean;
}

export interface Headline {
  readonly key: MetricKey;
  /** Sums first, divided after; null where no unit has a value. */
  readonly value: number | null;
  readonly valued: number;
  readonly change: Change | null;
}

type Parts = { readonly numerator: number; readonly denominator: number | null };

/** Figures of a year over units alike, each with its change over the pairs of the same unit and scope. */
export function toHeadlines(
  keys: readonly MetricKey[],
  year: number,
  now: readonly Candidate[],
  before: readonly Candidate[],
  rows: readonly CellRow[],
): readonly Headline[] {
  const cells = indexCells(rows);
  const partsOf = (key: MetricKey, { unit, report }: Candidate, in_: number): Parts | null => {
    const measure = toMeasure(key, 'total', { id: unit.id, year: in_ }, cells, report);
    return measure.kind === 'value'
      ? { numerator: measure.numerator, denominator: measure.denominator }
      : null;
  };
  const earlier = new Map(before.map((one) => [one.unit.id, one]));
  return keys.map((key): Headline => {
    const measured = now.map((one) => ({ one, parts: partsOf(key, one, year) }));
    const pairs = measured.flatMap(({ one, parts }) => {
      const then = earlier.get(one.unit.id);
      const old = then && then.report.scope === one.report.scope ? partsOf(key, then, year - 1) : null;
      return parts && old ? [{ parts, old }] : [];
    });
    const pooled = poolParts(measured.map(({ parts }) => parts));
    return {
      key,
      value: valueOfParts(key, pooled),
      valued: measured.filter(({ parts }) => parts !== null).length,
      change: changeOf(
        key,
        year,
        valueOfParts(key, poolParts(pairs.map(({ parts }) => parts))),
        valueOfParts(key, poolParts(pairs.map(({ old }) => old))),
        pairs.length,
      ),
    };
  });
}

/** How a figure differs from that of the year before; null where there is none, the forms do not compare, or the count is too small. `pairs`: units it is made of. */
export function changeOf(
  key: MetricKey,
  year: number,
  value: number | null,
  old: number | null,
  pairs: number,
): Change | null {
  const { unit, comparability } = metricOf(key);
  const isOverBreak = editionDue(year) !== editionDue(year - 1) || year === 2019;
  if (value === null || old === null || (isOverBreak && comparability === 'not_comparable')) return null;
  const isRough = isOverBreak && comparability === 'note';
  if (unit === '%') return { by: value - old, in: 'points', pairs, isRough };
  return old < FEWEST ? null : { by: 100 * (value / old - 1), in: 'percent', pairs, isRough };
}
