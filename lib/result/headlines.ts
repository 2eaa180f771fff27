import type { MetricKey } from '../metrics/catalogue';
import { type Parts, poolParts, valueOfParts } from '../metrics/evaluate';
import type { CellRow } from '../metrics/rows';
import { changeOf, type Figure, type YearChange } from './changeOf';
import { indexCells, toMeasure } from './measure';
import type { Candidate } from './peers';

export interface Headline {
  readonly key: MetricKey;
  /** Sums first, divided after; null where no unit has a value. */
  readonly value: number | null;
  /** The two sums that it is made of; null where it is none. */
  readonly parts: Parts | null;
  readonly valued: number;
  readonly change: YearChange;
}

/** Figures of a year over units alike, each with its change over the pairs of the same unit and scope. */
export function toHeadlines(
  keys: readonly MetricKey[],
  year: number,
  now: readonly Candidate[],
  before: readonly Candidate[],
  rows: readonly CellRow[],
): readonly Headline[] {
  const cells = indexCells(rows);
  const figureOf = (key: MetricKey, { unit, report }: Candidate, in_: number): Figure => ({
    measure: toMeasure(key, 'total', { id: unit.id, year: in_ }, cells, report),
    report,
  });
  const earlier = new Map(before.map((one) => [one.unit.id, one]));
  return keys.map((key): Headline => {
    const units = now.map((one) => {
      const then = earlier.get(one.unit.id);
      return { now: figureOf(key, one, year), before: then ? figureOf(key, then, year - 1) : null };
    });
    const measured = units.map(({ now: { measure } }) => (measure.kind === 'value' ? measure : null));
    const parts = poolParts(measured);
    const value = valueOfParts(key, parts);
    return {
      key,
      value,
      parts: value === null ? null : parts,
      valued: measured.filter((one) => one !== null).length,
      change: changeOf(key, units),
    };
  });
}
