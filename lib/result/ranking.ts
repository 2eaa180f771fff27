import { isDerived, metricOf } from '../metrics/catalogue';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import type { RankQuery } from '../query/rankQuery';
import { compareNames } from './compareNames';
import { isSmall } from './isSmall';
import { indexCells, type Measure, measurer, toMeasure } from './measure';
import { type PeerGroup, peerGroupOf, splitPeers } from './peers';
import { type Histogram, histogramOf, QUANTILES, quantileOf } from './quantiles';
import { isOneKind, type Traits, traitsOf } from './traits';
import { wilson } from './wilson';

export interface RankedUnit {
  readonly unit: UnitRow;
  readonly measure: Measure;
  /** From 1; equal values share a rank. Null where there is no value or too few cases. */
  readonly rank: number | null;
  /** Where too few cases for a rank: the 95 % interval of the share, in per cent. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Asked to be marked among the others. */
  readonly isMarked: boolean;
  readonly report: ReportRow;
}

/** One metric in one year over units, best known order first. More than one level, type or scope means that unlike is shown beside unlike. */
export interface Ranking extends Traits {
  readonly query: RankQuery & { readonly year: number };
  /** What the units compared have in common. */
  readonly peers: PeerGroup;
  /** Units with a report that were left out because they are unlike. */
  readonly unlike: number;
  /** Units asked to be marked that are not among the rows. */
  readonly notShown: readonly string[];
  /** Units alike with a report, in the order asked for; those without a value come last. */
  readonly rows: readonly RankedUnit[];
  /** Units with a value: what the pooled value and the median are made of. */
  readonly valued: number;
  /** Those of them that have a rank: what a rank is one of. */
  readonly ranked: number;
  /** Units that fit the query and have a report, or are expected to; null when there is no such unit. */
  readonly expected: number | null;
  /** First all parts added up, then divided; null when no unit has a value, and where units of several kinds are shown. */
  readonly pooled: number | null;
  readonly median: number | null;
  /** The values below which the shares of QUANTILES of the units lie. */
  readonly quantiles: readonly (number | null)[];
  readonly histogram: Histogram | null;
  /** What the parent's own report says; null without a parent. */
  readonly parentOwn: Measure | null;
  /** Units among the valued of whose figures something was found. */
  readonly marked: number;
}

function compare(sort: RankQuery['sort']): (a: RankedUnit, b: RankedUnit) => number {
  const byName = (a: RankedUnit, b: RankedUnit): number => compareNames(a.unit.shortName, b.unit.shortName);
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
  /** The parent's report of the year; absent without one. Its cells are among `cells`. */
  readonly parentReport?: ReportRow | undefined;
  /** Further reports of the year that were not loaded, being unlike; none unless said. */
  readonly leftOut?: number;
}

/** The units that have a report, to choose those alike from. */
export function candidatesOf({ units, reports }: Pick<RankingRows, 'units' | 'reports'>) {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return reports.flatMap((report) => {
    const unit = known.get(report.unitId);
    return unit ? [{ unit, report }] : [];
  });
}

/** The rank of each value: the largest has rank 1, equal values share one. */
function placesOf(values: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [i, value] of values.toSorted((a, b) => b - a).entries())
    if (!places.has(value)) places.set(value, i + 1);
  return places;
}

/** Ranks among some measures, and how many of them have one: what is missing or rests on too few cases has none and is not counted. */
export function rankAmong(measures: readonly Measure[]): {
  readonly of: number;
  readonly rankOf: (measure: Measure) => number | null;
} {
  const values = measures.flatMap((measure) =>
    measure.kind === 'value' && !isSmall(measure) ? [measure.value] : [],
  );
  const places = placesOf(values);
  return {
    of: values.length,
    rankOf: (measure) =>
      measure.kind === 'value' && !isSmall(measure) ? (places.get(measure.value) ?? null) : null,
  };
}

/** Rows in any order in, a ranking of units alike out. The largest value has rank 1, whatever the order shown. */
export function toRanking(query: RankQuery & { readonly year: number }, rows: RankingRows): Ranking {
  const { metric: key, applicant, year } = query;
  const metric = metricOf(key);
  const cells = indexCells(rows.cells);
  const candidates = candidatesOf(rows);
  const peers = peerGroupOf(candidates, query, query.unit);
  const { peers: alike, others } = splitPeers(candidates, peers);
  const measure = measurer(key, applicant, year, cells);
  const measured = alike.map(({ unit, report }) => ({ unit, report, measure: measure(unit.id, report) }));

  const valued = measured.flatMap(({ measure }) => (measure.kind === 'value' ? [measure] : []));
  const values = valued.map(({ value }) => value);
  const { of: ranked, rankOf } = rankAmong(valued);
  const hasInterval = isDerived(metric) && metric.unit === '%' && metric.isProportion !== false;
  const intervalOf = (measure: Measure): RankedUnit['interval'] =>
    hasInterval && measure.kind === 'value' && measure.denominator !== null && isSmall(measure)
      ? wilson(measure.numerator, measure.denominator)
      : null;

  const traits = traitsOf(alike);
  const pooled =
    isOneKind(traits) && canPool(query)
      ? poolParts(valued.map(({ numerator, denominator }) => ({ numerator, denominator })))
      : null;
  const { parentReport, leftOut = 0 } = rows;
  return {
    query,
    peers,
    unlike: others.length + leftOut,
    notShown: query.unit.filter((id) => !alike.some(({ unit }) => unit.id === id)),
    rows: measured
      .map(
        (row): RankedUnit => ({
          ...row,
          rank: rankOf(row.measure),
          interval: intervalOf(row.measure),
          isMarked: query.unit.includes(row.unit.id),
        }),
      )
      .toSorted(compare(query.sort)),
    valued: values.length,
    ranked,
    expected: rows.expected,
    pooled: pooled && valueOfParts(key, pooled),
    median: quantileOf(values, 0.5),
    quantiles: QUANTILES.map((share) => quantileOf(values, share)),
    histogram: histogramOf(values, !isDerived(metric) || metric.kind === 'sum'),
    parentOwn:
      query.parent === undefined
        ? null
        : toMeasure(key, applicant, { id: query.parent, year }, cells, parentReport),
    marked: measured.filter(({ measure }) => measure.kind === 'value' && measure.mark !== undefined).length,
    ...traits,
  };
}

/** True when adding the values of units means something: counts and rates do, amounts of unknown unit do not. */
export function canPool(query: Pick<RankQuery, 'metric'>): boolean {
  return metricOf(query.metric).unit !== null;
}
