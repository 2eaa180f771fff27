import { LOCAL_INDICATORS } from '../../metrics/localIndicators';
import { type KnownMetric, REPORTED_METRICS } from '../../metrics/reported';
import type { Occurrence } from '../occurrence';
import { parseCell } from '../parseCell';
import type { LocalFigure } from '../types';
import { cellOf, openCell } from './cellOf';
import { ownColumn } from './columnKind';
import { cutGlued } from './cutGlued';
import type { IndicatorRow, IndicatorTable } from './indicatorTable';
import { outerLabels } from './outerLabels';
import { stemOf } from './stemOf';

/** What a local table of these statistics speaks of; other tables of indicators are none of our business. */
const SUBJECT = /主动公开|依申请|申请|答复|行政复议|行政诉讼/;
const FEWEST_ROWS = 4;

const metricByKey = new Map(REPORTED_METRICS.map((metric): [string, KnownMetric] => [metric.key, metric]));

/** True for a table of indicators that is about disclosure of information. */
export function isLocalStatistics({ rows }: IndicatorTable): boolean {
  const about = rows.filter(({ labels }) => SUBJECT.test(labels.join('')));
  return about.length >= FEWEST_ROWS && about.length * 2 > rows.length;
}

/** Labels of each row with the row that 其中 belongs to before them. */
function withParents(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  let parent: string | null = null;
  return rows.map((row) => {
    const own = (row.labels.at(-1) ?? '').normalize('NFKC').replace(/\s/g, '');
    const isPart = /^其中|^\(?\d{1,2}[.、)]/.test(own);
    if (!isPart) parent = row.labels.at(-1) ?? null;
    return isPart && parent !== null && row.labels.length === 1
      ? { ...row, labels: [parent, ...row.labels] }
      : row;
  });
}

function figuresOf(row: IndicatorRow, { columns }: IndicatorTable): readonly LocalFigure[] {
  const base = { labels: [...row.labels], unit: row.unit === '' ? null : row.unit, code: row.code };
  if (row.problem !== null || row.slots.length !== columns.length) {
    return columns.map(({ label, kind }) => ({
      ...base,
      column: label,
      columnKind: kind,
      raw: row.printed,
      value: null,
      state: 'unreadable',
      where: row.where,
    }));
  }
  return columns.flatMap(({ label, kind }, i): LocalFigure[] => {
    const slot = row.slots[i];
    if (!slot) return [];
    const { state, value, unit } = parseCell(slot.text, /元$/.test(row.unit) ? 'amount' : 'count');
    // A unit in the cell that is not that of the row makes the figure another one.
    const isPlain = unit === null || unit === row.unit;
    return [
      {
        ...base,
        column: label,
        columnKind: kind,
        raw: slot.text,
        value: isPlain ? value : null,
        state: isPlain ? state : 'unreadable',
        where: slot.where,
      },
    ];
  });
}

/** A row that has figures, or should have them, with all labels over it. */
interface Placed {
  readonly row: IndicatorRow;
  readonly outer: string;
}

/** Sections that count applications and replies of their own. */
const REMEDIES = /复议|诉讼|申诉|投诉|举报|信访|减免|更正/g;
const OWN_SECTION: Readonly<Partial<Record<string, string>>> = {
  s4_recon_total: '复议',
  s5_suit_total: '诉讼',
};

/** True for a row under the heading of another matter: 申请数 under 行政复议 counts no requests for information. */
const isElsewhere = (key: string, outer: string): boolean => {
  const matters: readonly string[] = outer.match(REMEDIES) ?? [];
  return matters.length > 0 && !matters.includes(OWN_SECTION[key] ?? '');
};

/** The figures that mean the same as one of the national form of 2014, in the column of the report's year. */
function mapped(placed: readonly Placed[], { columns }: IndicatorTable): readonly Occurrence[] {
  const own = ownColumn(columns.filter(({ kind }) => kind !== 'cumulative' && kind !== 'period'));
  const column =
    own === null ? undefined : columns.filter(({ kind }) => kind !== 'cumulative' && kind !== 'period')[own];
  if (!column) return [];
  const at = columns.indexOf(column);
  const words = placed.map(({ row }) => row.labels.at(-1) ?? '');
  return LOCAL_INDICATORS.flatMap(({ key, names, unless }): Occurrence[] => {
    const metric = metricByKey.get(key);
    const found = placed.filter(
      ({ row, outer }) => names.includes(stemOf(row.labels.at(-1) ?? '')) && !isElsewhere(key, outer),
    );
    const row = found[0]?.row;
    if (!metric || !row || (unless && words.some((label) => unless.test(label)))) return [];
    if (found.length > 1) return [openCell(metric, row, '表里有不止一行是这个标签，不能确认哪一行是')];
    if (row.problem !== null) return [openCell(metric, row, row.problem)];
    const slot = row.slots[at];
    return slot ? [cellOf(metric, row, slot)] : [];
  });
}

/** A local table of indicators: all its figures as printed, and those of them that the national form of 2014 asks for too. */
export function readLocal(table: IndicatorTable): {
  readonly figures: readonly LocalFigure[];
  readonly sightings: readonly Occurrence[];
} {
  const all = withParents(cutGlued(table.rows, table.columns.length));
  const outer = outerLabels(all);
  const placed = all
    .map((row, i): Placed => ({ row, outer: (outer[i] ?? []).join(' ') }))
    .filter(({ row: { slots, problem } }) => slots.length > 0 || problem !== null);
  return { figures: placed.flatMap(({ row }) => figuresOf(row, table)), sightings: mapped(placed, table) };
}
