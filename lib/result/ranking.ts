import { metricOf } from '../metrics/catalogue';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import type { RankQuery } from '../query/rankQuery';
import { indexCells, type Measure, toMeasure } from './measure';

/** Ratios on fewer cases than this are shown but not ranked. */
export const SMALL_DENOMINATOR = 30;

export interface RankedUnit {
  readonly unit: UnitRow;
  readonly measure: Measure;
  /** From 1; equal values share a rank. Null where there is no value or too few cases. */
  readonly rank: number | null;
  readonly report: ReportRow;
}

/** One metric in one year over units, best known order first. */
export interface Ranking {
  readonly query: RankQuery & { readonly year: number };
  /** All units with a report that fit the query, in the order asked for; those without a value come last. */
  readonly rows: readonly RankedUnit[];
  /** Units with a value: what the pooled value and the median are made of. */
  readonly valued: number;
  /** Units that fit the query and have a report, or are expected to; null when there is no such unit. */
  readonly expected: number | null;
  /** First all parts added up, then divided; null when no unit has a value. */
  readonly pooled: number | null;
  readonly median: number | null;
  /** Levels and scopes among the rows: more than one means unlike is shown beside unlike. */
  readonly levels: readonly string[];
  readonly scopes: readonly string[];
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

const isSmall = (measure: Measure): boolean =>
  measure.kind === 'value' && measure.denominator !== null && measure.denominator < SMALL_DENOMINATOR;

function compare(sort: RankQuery['sort']): (a: RankedUnit, b: RankedUnit) => number {
  const byName = (a: RankedUnit, b: RankedUnit): number =>
    a.unit.shortName.localeCompare(b.unit.shortName, 'zh');
  if (sort === 'name') return byName;
  const sign = sort === '-value' ? -1 : 1;
  return (a, b) => {
    if (a.measure.kind !== 'value' || b.measure.kind !== 'value') {
      return Number(a.measure.kind !== 'value') - Number(b.measure.kind !== 'value') || byName(a, b);
    }
    return sign * (a.measure.value - b.measure.value) || byName(a, b);
  };
}

export interface RankingRows {
  readonly units: readonly UnitRow[];
  readonly reports: readonly ReportRow[];
  readonly cells: readonly CellRow[];
  readonly expected: number | null;
}

/** Rows in any order in, a ranking out. The largest value has rank 1, whatever the order shown. */
export function toRanking(query: RankQuery & { readonly year: number }, rows: RankingRows): Ranking {
  const { metric, applicant, year } = query;
  const cells = indexCells(rows.cells);
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const measured = rows.reports.flatMap((report) => {
    const unit = units.get(report.unitId);
    return unit
      ? [{ unit, report, measure: toMeasure(metric, applicant, { id: unit.id, year }, cells, report) }]
      : [];
  });

  const values = measured.flatMap(({ measure }) => (measure.kind === 'value' ? [measure] : []));
  const ranked = measured
    .flatMap(({ measure }) => (measure.kind === 'value' && !isSmall(measure) ? [measure.value] : []))
    .toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [i, value] of ranked.entries()) if (!places.has(value)) places.set(value, i + 1);
  const rankOf = (measure: Measure): number | null =>
    measure.kind === 'value' && !isSmall(measure) ? (places.get(measure.value) ?? null) : null;

  const pooled = poolParts(values.map(({ numerator, denominator }) => ({ numerator, denominator })));
  return {
    query,
    rows: measured
      .map(({ unit, report, measure }): RankedUnit => ({ unit, report, measure, rank: rankOf(measure) }))
      .toSorted(compare(query.sort)),
    valued: values.length,
    expected: rows.expected,
    pooled: pooled && valueOfParts(metric, pooled),
    median: medianOf(values.map(({ value }) => value)),
    levels: [...new Set(measured.map(({ unit }) => unit.level))],
    scopes: [...new Set(measured.map(({ report }) => report.scope))],
  };
}

/** True when adding the values of units means something: counts and rates do, amounts of unknown unit do not. */
export function canPool(query: Pick<RankQuery, 'metric'>): boolean {
  return metricOf(query.metric).unit !== null;
}
