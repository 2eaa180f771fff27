import type { Both } from '../language/language';
import { listed } from '../language/listed';
import { say } from '../language/say';
import { isDerived, METRICS, type Metric } from '../metrics/catalogue';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { CompareQuery } from '../query/compareQuery';
import { FEWEST, joinOfChange } from './changeOf';
import { type Composition, toComposition } from './composition';
import { indexCells, type Measure, toMeasure } from './measure';
import type { Candidate } from './peers';
import { rankAmong } from './ranking';
import { unitLabel } from './unitLabel';

/** A unit in a year. */
export interface Column {
  readonly unit: UnitRow;
  readonly year: number;
  readonly report: ReportRow | null;
  /** Units alike below the same parent that report on the year, itself included. */
  readonly peers: readonly Candidate[];
}

/** What a column has more than the first. */
export interface Difference {
  readonly by: number;
  /** Per cent of the first; null for rates, and where the first is small. */
  readonly percent: number | null;
  /** The two stand on forms, or under laws, that compare with a note only. */
  readonly isRough: boolean;
}

export interface ComparedCell {
  readonly measure: Measure;
  /** Among the peers; null where there are none, or too few cases. */
  readonly rank: number | null;
  /** Peers that have a rank. */
  readonly of: number;
  /** From the first column; null in the first itself, and where the two do not compare. */
  readonly difference: Difference | null;
}

export interface Comparison {
  readonly query: CompareQuery;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly metric: Metric;
    readonly cells: readonly ComparedCell[];
  }[];
  /** How the results of each column divide. */
  readonly outcomes: Composition;
  /** Units asked for that do not exist. */
  readonly unknown: readonly string[];
}

/** What is computed says most and comes first; then the form in its order. */
const RATES_FIRST: readonly Metric[] = [
  ...METRICS.filter(isDerived),
  ...METRICS.filter((metric) => !isDerived(metric)),
];

/** A column's name where all columns are of one year, or of one unit. */
export function columnLabels({ columns }: Pick<Comparison, 'columns'>): readonly string[] {
  const isOneUnit = new Set(columns.map(({ unit }) => unit.id)).size === 1 && columns.length > 1;
  return columns.map(({ unit, year }) =>
    isOneUnit ? say({ zh: `${year} 年`, en: String(year) }) : unitLabel(unit),
  );
}

/** Columns and the cells of all of them and their peers in, all metrics side by side out; those that no column's form asks for are left out. */
export function toComparison(
  query: CompareQuery,
  columns: readonly Column[],
  rows: readonly CellRow[],
  unknown: readonly string[],
): Comparison {
  const cells = indexCells(rows);
  const measureOf = (metric: Metric, { unit, report }: Candidate, year: number): Measure =>
    toMeasure(metric.key, 'total', { id: unit.id, year }, cells, report);
  const compared = RATES_FIRST.map((metric) => {
    const measured = columns.map((column) => {
      const measure: Measure = column.report
        ? measureOf(metric, { unit: column.unit, report: column.report }, column.year)
        : { kind: 'missing', reason: 'not_reported' };
      const among = column.peers.map((peer) => measureOf(metric, peer, column.year));
      const { of, rankOf } = rankAmong(among);
      return { measure, rank: of > 1 ? rankOf(measure) : null, of };
    });
    const [first] = measured;
    const [firstColumn] = columns;
    return {
      metric,
      cells: measured.map((cell, i): ComparedCell => {
        const column = columns[i];
        const isCompared = i > 0 && first && firstColumn && column;
        return {
          ...cell,
          difference: isCompared
            ? differenceOf(
                metric,
                { ...first, report: firstColumn.report },
                { ...cell, report: column.report },
              )
            : null,
        };
      }),
    };
  });
  const labels = columnLabels({ columns });
  return {
    query,
    columns,
    rows: compared.filter(({ cells: measured }) =>
      measured.some(({ measure }) => measure.kind === 'value' || measure.reason !== 'not_asked'),
    ),
    outcomes: toComposition(
      columns.flatMap(({ report }, i) => (report ? [{ report, label: labels[i] ?? '' }] : [])),
      rows,
    ),
    unknown,
  };
}

interface Held {
  readonly measure: Measure;
  readonly report: ReportRow | null;
}

function differenceOf(metric: Metric, first: Held, other: Held): Difference | null {
  if (!first.report || !other.report) return null;
  if (first.measure.kind !== 'value' || other.measure.kind !== 'value') return null;
  const join = joinOfChange(
    metric.key,
    { measure: first.measure, report: first.report },
    { measure: other.measure, report: other.report },
  );
  if (join === 'gap') return null;
  const [from, to] = [first.measure.value, other.measure.value];
  const isRate = metric.unit === '%' || metric.unit === '倍';
  return {
    by: to - from,
    percent: isRate || from < FEWEST ? null : 100 * (to / from - 1),
    isRough: join === 'dashed',
  };
}

/** Unlike beside unlike is said: a sentence for each trait in which the columns differ. */
export function unlikeness({ columns }: Pick<Comparison, 'columns'>): readonly string[] {
  const differing = (
    what: Both,
    values: readonly (string | undefined)[],
    names: Readonly<Record<string, string>>,
  ): readonly string[] => {
    const kinds = [...new Set(values.flatMap((value) => value ?? []))];
    return kinds.length > 1
      ? [
          say({
            zh: `${what.zh}不同（${listed(kinds.map((kind) => names[kind] ?? kind))}），比较时请留意。`,
            en: `They differ in ${what.en} (${listed(kinds.map((kind) => names[kind] ?? kind))}): please compare with care.`,
          }),
        ]
      : [];
  };
  return [
    ...differing(
      { zh: '级别', en: 'level' },
      columns.map(({ unit }) => unit.level),
      LEVEL_NAMES,
    ),
    ...differing(
      { zh: '类型', en: 'type' },
      columns.map(({ unit }) => unit.type),
      TYPE_NAMES,
    ),
    ...differing(
      { zh: '统计范围', en: 'the scope of the statistics' },
      columns.map(({ report }) => report?.scope),
      SCOPE_NAMES,
    ),
  ];
}
