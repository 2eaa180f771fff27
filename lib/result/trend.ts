import { type Break, FORM_BREAKS, REMEDY_BREAK, touchesRemedies } from '../metrics/breaks';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { MOST_LINES } from '../query/mostLines';
import type { TrendQuery } from '../query/trendQuery';
import { editionOf } from './editionOf';
import { indexCells, type Measure, toMeasure } from './measure';
import { measureBefore } from './measureBefore';
import { mixtures } from './mixtures';
import { indexed, joinOfEditions, type Shown, shared } from './trendMode';

export interface TrendPoint {
  readonly year: number;
  readonly measure: Measure;
  /** What the line shows: the measure itself, or what `mode` makes of it. */
  readonly shown: Shown;
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

  const lines = query.unit.flatMap((id) => {
    const unit = units.get(id);
    if (!unit) return [];
    const points = years.map((year) => {
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
  });
  const shares = query.mode === 'share' ? shared(lines.map(({ points }) => points)) : null;
  return {
    query,
    years,
    series: lines.map(({ unit, points }, n) => {
      const shown = shares?.[n] ?? (query.mode === 'index' ? indexed(metric, points) : null);
      return { unit, points: points.map((point, i) => ({ ...point, shown: shown?.[i] ?? point.measure })) };
    }),
    unknown: query.unit.filter((id) => !units.has(id)),
    breaks: breaksOf(query),
  };
}

/** True where units stand in frames of their own. */
export function isFramed({ query, series }: Pick<Trend, 'query' | 'series'>): boolean {
  return query.layout === 'frames' || (query.layout === 'auto' && series.length > MOST_LINES);
}

/** Like beside unlike is said: a sentence where lines are of several levels, types or scopes, or one line changes its scope. */
export function trendMixtures({ series }: Pick<Trend, 'series'>): readonly string[] {
  return mixtures({
    levels: [...new Set(series.map(({ unit }) => unit.level))],
    types: [...new Set(series.map(({ unit }) => unit.type))],
    scopes: [...new Set(series.flatMap(({ points }) => points.flatMap(({ report }) => report?.scope ?? [])))],
  });
}

/** Units with a value in each year. */
export function valuedBy({ years, series }: Trend): readonly number[] {
  return years.map((_, i) => series.filter(({ points }) => points[i]?.measure.kind === 'value').length);
}

/**
 * How a line may run from one year to the next: `solid` inside one edition, `dashed` over a change of form with a
 * note, `gap` where the two figures are not comparable or a year is missing.
 */
export function joinOf(trend: Trend, before: TrendPoint, after: TrendPoint): 'solid' | 'dashed' | 'gap' {
  if (before.shown.kind !== 'value' || after.shown.kind !== 'value') return 'gap';
  if (trend.query.mode === 'share') return joinOfWholes(trend, before.year, after.year);
  return joinOfEditions(trend.query.metric, [before, after]);
}

/**
 * How shares go on from one year to another: not at all where the whole is of other units, and otherwise as the worst of those in it
 * compares, since all are divided by the same sum.
 */
function joinOfWholes({ query, years, series }: Trend, from: number, to: number): 'solid' | 'dashed' | 'gap' {
  const [before, after] = [years.indexOf(from), years.indexOf(to)];
  const joins = series.map(({ points }) => {
    const [old, now] = [points[before], points[after]];
    const hasOld = old?.measure.kind === 'value';
    if (!old || !now || hasOld !== (now.measure.kind === 'value')) return 'gap';
    return hasOld ? joinOfEditions(query.metric, [old, now]) : 'solid';
  });
  return joins.find((join) => join === 'gap') ?? joins.find((join) => join === 'dashed') ?? 'solid';
}
