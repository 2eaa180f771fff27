import { type Break, FORM_BREAKS, REMEDY_BREAK, touchesRemedies } from '../metrics/breaks';
import { metricOf } from '../metrics/catalogue';
import { predecessorsOf } from '../metrics/crosswalk2014';
import { editionDue } from '../metrics/editions';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import type { TrendQuery } from '../query/trendQuery';
import { indexCells, type Measure, toMeasure } from './measure';
import { measureBefore } from './measureBefore';

export interface TrendPoint {
  readonly year: number;
  readonly measure: Measure;
  /** Edition of the table the figure stands in (`local`: of a place, before 2019); null without a report. */
  readonly edition: string | null;
  readonly report: ReportRow | null;
}

/** One line per unit; every year of the span is present, with a value or a reason. */
export interface Trend {
  readonly query: TrendQuery & { readonly from: number; readonly to: number };
  readonly years: readonly number[];
  readonly series: readonly { readonly unit: UnitRow; readonly points: readonly TrendPoint[] }[];
  /** Units asked for that do not exist. */
  readonly unknown: readonly string[];
  readonly breaks: readonly Break[];
}

/** Changes of form and law inside the span that touch this metric. */
export function breaksOf(query: Pick<TrendQuery, 'metric'> & { from: number; to: number }): readonly Break[] {
  const all = touchesRemedies(query.metric) ? [...FORM_BREAKS, REMEDY_BREAK] : FORM_BREAKS;
  return all.filter(({ year }) => query.from < year && year <= query.to);
}

function editionOf(metric: TrendQuery['metric'], report: ReportRow): string | null {
  if (report.statistics !== null && (metric.startsWith('s') || predecessorsOf(metric) !== null))
    return report.statistics;
  const table =
    metric.startsWith('t2_') || metric === 'penalty_per_licence' ? 2 : metric.startsWith('t4_') ? 4 : 3;
  return report.editions[table];
}

/** Rows in any order in, one line a unit in the order asked for out. */
export function toTrend(
  query: Trend['query'],
  rows: {
    readonly units: readonly UnitRow[];
    readonly reports: readonly ReportRow[];
    readonly cells: readonly CellRow[];
  },
): Trend {
  const { metric, applicant, from, to } = query;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const cells = indexCells(rows.cells);
  const reports = new Map(rows.reports.map((report) => [`${report.unitId}/${report.year}`, report]));
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));

  return {
    query,
    years,
    series: query.unit.flatMap((id) => {
      const unit = units.get(id);
      if (!unit) return [];
      const points = years.map((year): TrendPoint => {
        const report = reports.get(`${id}/${year}`);
        return {
          year,
          measure:
            measureBefore(metric, applicant, { id, year }, cells, report) ??
            toMeasure(metric, applicant, { id, year }, cells, report),
          edition: report ? editionOf(metric, report) : null,
          report: report ?? null,
        };
      });
      return [{ unit, points }];
    }),
    unknown: query.unit.filter((id) => !units.has(id)),
    breaks: breaksOf(query),
  };
}

/**
 * How a line may run from one year to the next: `solid` inside one edition, `dashed` over a change of form with a
 * note, `gap` where the two figures are not comparable or a year is missing.
 */
export function joinOf(trend: Trend, before: TrendPoint, after: TrendPoint): 'solid' | 'dashed' | 'gap' {
  if (before.measure.kind !== 'value' || after.measure.kind !== 'value') return 'gap';
  const editions = [before, after].map((point) => point.edition ?? editionDue(point.year));
  // Tables of a place, and what is put before the form of 2019, are joined with a note and never without.
  if (editions.includes('local')) return 'dashed';
  if (editions[0] === editions[1]) return 'solid';
  if (editions.includes('2014')) return 'dashed';
  const { comparability } = metricOf(trend.query.metric);
  return comparability === 'same' ? 'solid' : comparability === 'note' ? 'dashed' : 'gap';
}
