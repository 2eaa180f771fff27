import type { MetricKey } from '../metrics/catalogue';
import { type Parts, poolParts, valueOfParts } from '../metrics/evaluate';
import type { CellRow } from '../metrics/rows';
import { changeOf, type Figure, type YearChange } from './changeOf';
import { indexCells, type Measurer, measurer } from './measure';
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
  const earlier = new Map(before.map((one) => [one.unit.id, one]));
  return keys.map((key): Headline => {
    const measureNow = measurer(key, 'total', year, cells);
    const measureThen = measurer(key, 'total', year - 1, cells);
    const figureOf = (measure: Measurer, { unit, report }: Candidate): Figure => ({
      measure: measure(unit.id, report),
      report,
    });
    const units = now.map((one) => {
      const then = earlier.get(one.unit.id);
      return { now: figureOf(measureNow, one), before: then ? figureOf(measureThen, then) : null };
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
