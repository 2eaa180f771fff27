import type { MetricKey } from '../metrics/catalogue';
import type { MissingReason } from '../metrics/formatValue';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { rankQuery } from '../query/rankQuery';
import type { RegionQuery } from '../query/regionQuery';
import { fencesOf } from './fences';
import { type Headline, toHeadlines } from './headlines';
import { indexCells, type Measure, toMeasure } from './measure';
import type { Candidate } from './peers';
import { candidatesOf, type RankedUnit, type Ranking, toRanking } from './ranking';
import { type RollUp, toRollUp } from './rollUp';
import { isOneKind } from './traits';

/** Figures at the head of a region. */
export const REGION_HEADLINES = [
  't3_new',
  't3_result_total',
  'open_rate',
  'refuse_rate',
  't2_licence_decisions',
  't2_penalty_decisions',
  't4_recon_total',
  'suits',
] as const satisfies readonly MetricKey[];

/** Children are called far out beyond so many widths of the middle half: Tukey's usual fences. */
export const FAR_FROM_SIBLINGS = 1.5;

/** A child that is not in the pooled value, and why. */
export interface Absent {
  readonly unit: UnitRow;
  /** `unlike`: its report is on another scope. */
  readonly reason: MissingReason | 'unlike';
}

export interface FarChild {
  readonly row: RankedUnit;
  readonly isAbove: boolean;
}

/** A unit and those directly below it, in one year. */
export interface Region {
  readonly parent: UnitRow;
  readonly query: RegionQuery & { readonly year: number };
  /** Children alike, ranked; the pooled value is of these. */
  readonly ranking: Ranking;
  /** Sums over the same children, divided after, with their change; none where they are of several kinds. */
  readonly headlines: readonly Headline[];
  /** What the parent's own report says of the headlines. */
  readonly own: ReadonlyMap<MetricKey, Measure>;
  /** All headline figures of a child. */
  readonly figuresOf: ReadonlyMap<string, readonly Measure[]>;
  readonly far: readonly FarChild[];
  /** Children of the type shown that should report, or do, and are not in the pooled value. */
  readonly absent: readonly Absent[];
  readonly rollUp: RollUp;
  /** Types of the children that report, most first, for a choice. */
  readonly types: readonly string[];
}

export interface RegionRows {
  readonly parent: UnitRow;
  /** Those directly below the parent that should report on the year, or do. */
  readonly children: readonly UnitRow[];
  /** Reports of the children and of the parent, on the year and the one before. */
  readonly reports: readonly ReportRow[];
  readonly cells: readonly CellRow[];
}

const isGovernment = ({ type }: UnitRow): boolean => type.endsWith('_gov');

/** The type that most of some units have. */
function commonest(units: readonly UnitRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type } of units) counts.set(type, (counts.get(type) ?? 0) + 1); // a count of units, not a measure
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([type]) => type);
}

/** Rows in any order in, a region out. Without a type the governments below are shown; without any of these, what there is most of. */
export function toRegion(query: Region['query'], { parent, children, reports, cells }: RegionRows): Region {
  const { year, metric } = query;
  const onYear = reports.filter((report) => report.year === year && report.unitId !== parent.id);
  const reporting = candidatesOf({ units: children, reports: onYear });
  const governments = commonest(reporting.map(({ unit }) => unit).filter(isGovernment));
  const type = query.type ?? governments[0];
  const parentReport = reports.find((report) => report.year === year && report.unitId === parent.id);
  const fits = (unit: UnitRow, ranking: Ranking): boolean =>
    (ranking.peers.type === null || unit.type === ranking.peers.type) &&
    (ranking.peers.level === null || unit.level === ranking.peers.level);

  const asked = { ...rankQuery.parse({}), metric, year, type, scope: query.scope, sort: query.sort };
  const rows = { units: children, reports: onYear, cells, parentReport };
  const first = toRanking({ ...asked, parent: parent.id }, { ...rows, expected: null });
  const like = children.filter((unit) => fits(unit, first));
  const ranking: Ranking = { ...first, expected: like.length };

  const index = indexCells(cells);
  const measureOf = (key: MetricKey, { unit, report }: Candidate): Measure =>
    toMeasure(key, 'total', { id: unit.id, year }, index, report);
  const earlier = reports.filter((report) => report.year === year - 1);
  const valued = new Set(
    ranking.rows.flatMap(({ unit, measure }) => (measure.kind === 'value' ? [unit.id] : [])),
  );
  const own: Candidate | null = parentReport ? { unit: parent, report: parentReport } : null;
  return {
    parent,
    query,
    ranking,
    headlines: isOneKind(ranking)
      ? toHeadlines(
          REGION_HEADLINES,
          year,
          ranking.rows,
          candidatesOf({ units: ranking.rows.map(({ unit }) => unit), reports: earlier }),
          cells,
        )
      : [],
    own: new Map(
      REGION_HEADLINES.map((key): [MetricKey, Measure] => [
        key,
        own ? measureOf(key, own) : { kind: 'missing', reason: 'not_reported' },
      ]),
    ),
    figuresOf: new Map(
      ranking.rows.map((row) => [row.unit.id, REGION_HEADLINES.map((key) => measureOf(key, row))]),
    ),
    far: farOf(ranking),
    absent: like
      .filter((unit) => !valued.has(unit.id))
      .map((unit): Absent => {
        const row = ranking.rows.find((one) => one.unit.id === unit.id);
        if (row?.measure.kind === 'missing') return { unit, reason: row.measure.reason };
        const hasReport = onYear.some(({ unitId }) => unitId === unit.id);
        return { unit, reason: hasReport ? 'unlike' : 'not_reported' };
      }),
    rollUp: toRollUp(
      own,
      reporting.filter(({ unit }) => isGovernment(unit)),
      children.filter(isGovernment).length,
      measureOf,
    ),
    types: commonest(reporting.map(({ unit }) => unit)),
  };
}

/** Children far from the others, farthest first. Rates on few cases are scattered by chance and left out. */
function farOf({ rows, median }: Ranking): readonly FarChild[] {
  const ranked = rows.flatMap((row) =>
    row.measure.kind === 'value' && row.rank !== null ? [{ row, value: row.measure.value }] : [],
  );
  const beyond = fencesOf(
    ranked.map(({ value }) => value),
    FAR_FROM_SIBLINGS,
  );
  return ranked
    .filter(({ value }) => beyond(value) > 0)
    .toSorted((a, b) => beyond(b.value) - beyond(a.value))
    .map(({ row, value }) => ({ row, isAbove: median !== null && value > median }));
}
