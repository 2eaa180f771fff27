import type { MetricKey } from '../metrics/catalogue';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { trendQuery } from '../query/trendQuery';
import { FEWEST_PEERS } from './briefFigures';
import { indexCells, toMeasure } from './measure';
import { measureBefore } from './measureBefore';
import type { Candidate } from './peers';
import { quantileOf } from './quantiles';
import { type Trend, toTrend } from './trend';

/** How units alike spread in one year. */
export interface Spread {
  /** Quartiles. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Units alike with a value, the unit itself among them. */
  readonly valued: number;
}

/** A unit's line, and how units alike spread around it. */
export interface PeerTrend {
  /** One line: the unit's. */
  readonly trend: Trend;
  /** One a year: null where fewer than FEWEST_PEERS units alike have a value. */
  readonly spread: readonly (Spread | null)[];
}

/** True where there is something to see over the years: two values at least, or the units alike around one. */
export const tellsOfYears = ({ trend, spread }: PeerTrend): boolean => {
  const valued = trend.series.flatMap(({ points }) =>
    points.filter(({ measure }) => measure.kind === 'value'),
  ).length;
  return valued > 1 || (valued === 1 && spread.filter((one) => one !== null).length > 1);
};

/** One metric of a unit over a span of years, with the quartiles of the units alike of each year. */
export function toPeerTrend(
  metric: MetricKey,
  span: { readonly from: number; readonly to: number },
  own: { readonly unit: UnitRow; readonly reports: readonly ReportRow[] },
  peersOf: (year: number) => readonly Candidate[],
  cells: readonly CellRow[],
): PeerTrend {
  const query = { ...trendQuery.parse({}), metric, unit: [own.unit.id], ...span };
  const trend = toTrend(query, { units: [own.unit], reports: own.reports, cells });
  const indexed = indexCells(cells);
  return {
    trend,
    spread: trend.years.map((year) => {
      const values = peersOf(year).flatMap(({ unit, report }) => {
        const of = { id: unit.id, year };
        const measure =
          measureBefore(metric, 'total', of, indexed, report) ??
          toMeasure(metric, 'total', of, indexed, report);
        return measure.kind === 'value' ? [measure.value] : [];
      });
      const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantileOf(values, share));
      return values.length < FEWEST_PEERS ||
        typeof low !== 'number' ||
        typeof median !== 'number' ||
        typeof high !== 'number'
        ? null
        : { low, median, high, valued: values.length };
    }),
  };
}
