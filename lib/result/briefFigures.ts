import type { MetricKey } from '../metrics/catalogue';
import type { CellRow, ReportRow } from '../metrics/rows';
import { changeOf, type YearChange } from './changeOf';
import { indexCells, type Measure, toMeasure } from './measure';
import type { Candidate } from './peers';
import { quantileOf } from './quantiles';
import { rankAmong } from './ranking';
import type { UnitTable } from './unitTable';

/** Fewer units than this have no median worth telling. */
export const FEWEST_PEERS = 3;

/** Where a figure stands among units alike. */
export interface PeerPlace {
  /** Null where fewer than FEWEST_PEERS have a value. */
  readonly median: number | null;
  /** From 1 for the largest; null without a value, with too few cases, or without others. */
  readonly rank: number | null;
  /** Units alike that have a rank, the unit itself among them if it has one. */
  readonly of: number;
}

/** One figure of a unit in a year: what it is, how it changed, where it stands. */
export interface BriefFigure {
  readonly key: MetricKey;
  readonly measure: Measure;
  readonly change: YearChange;
  readonly peers: PeerPlace;
}

/** The figures of one year of a unit, by metric. `cells` are those of the units alike, on that year. */
export function toBriefFigures(
  keys: readonly MetricKey[],
  own: { readonly table: UnitTable; readonly reports: readonly ReportRow[]; readonly year: number },
  peers: readonly Candidate[],
  cells: readonly CellRow[],
): ReadonlyMap<MetricKey, BriefFigure> {
  const indexed = indexCells(cells);
  const { table, reports, year } = own;
  const rows = new Map(table.rows.map(({ metric, measures }) => [metric.key, measures]));
  const [now, before] = [year, year - 1].map((one) => reports.find((report) => report.year === one));
  const measureOf = (key: MetricKey, of: number): Measure =>
    rows.get(key)?.[table.years.indexOf(of)] ?? { kind: 'missing', reason: 'not_asked' };
  return new Map(
    keys.map((key): [MetricKey, BriefFigure] => {
      const measure = measureOf(key, year);
      const among = peers.map(({ unit, report }) =>
        toMeasure(key, 'total', { id: unit.id, year }, indexed, report),
      );
      const values = among.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
      const { of, rankOf } = rankAmong(among);
      return [
        key,
        {
          key,
          measure,
          change: now
            ? changeOf(key, [
                {
                  now: { measure, report: now },
                  before: before ? { measure: measureOf(key, year - 1), report: before } : null,
                },
              ])
            : { kind: 'none' },
          peers: {
            median: values.length < FEWEST_PEERS ? null : quantileOf(values, 0.5),
            rank: of > 1 ? rankOf(measure) : null,
            of,
          },
        },
      ];
    }),
  );
}
