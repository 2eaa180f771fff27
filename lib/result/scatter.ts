import { say } from '../language/say';
import type { MissingReason } from '../metrics/formatValue';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { LEVEL_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { ScatterQuery } from '../query/scatterQuery';
import { compareNames } from './compareNames';
import { fencesOf } from './fences';
import { isLinked } from './isLinked';
import { isSmall } from './isSmall';
import { indexCells, type Measure, type Measurer, measurer } from './measure';
import { type PeerGroup, peerGroupOf, splitPeers } from './peers';
import { candidatesOf } from './ranking';
import { type Axis, axisOf } from './scatterAxes';
import { spearman } from './spearman';
import { isOneKind, type Traits, traitsOf } from './traits';

/** Dots with a name: more would hide each other. */
export const MOST_NAMED = 10;
/** A dot is named when it lies so many widths of the middle half beyond it, on either axis as drawn. */
export const FAR_OUT = 3;
/** A correlation of fewer units than this says nothing. */
export const FEWEST_PAIRS = 10;
/** Groups with a colour of their own; the rest share one. */
export const MOST_GROUPS = 7;
/** What the groups without a colour of their own are called. */
export const otherGroups = (): string => say({ zh: '其他', en: 'Others' });

type Value = Extract<Measure, { readonly kind: 'value' }>;

/** Why a unit has no dot: a value is missing, or an axis with equal factors has no place for it. */
export type NoDot =
  | { readonly kind: 'missing'; readonly axis: Axis; readonly reason: MissingReason }
  | { readonly kind: 'off_log'; readonly axis: Axis; readonly value: number };

export interface ScatterUnit {
  readonly unit: UnitRow;
  readonly report: ReportRow;
  readonly x: Measure;
  readonly y: Measure;
  /** Null where no third metric was asked for. */
  readonly size: Measure | null;
  /** What its dot is coloured by; null where nothing was asked for, or where the unit has none. */
  readonly group: string | null;
  /** A rate of it rests on fewer than 30 cases. */
  readonly isSmall: boolean;
  readonly isMarked: boolean;
  /** Far from the middle by the rule of FAR_OUT. */
  readonly isFar: boolean;
  /** Empty for a unit with a dot. */
  readonly without: readonly NoDot[];
}

/** How far the order of the one metric is that of the other, or why that is not said. */
export type Correlation =
  | { readonly kind: 'value'; readonly rho: number; readonly n: number }
  | { readonly kind: 'none'; readonly because: 'linked' | 'unlike' | 'few' | 'constant'; readonly n: number };

/** Two metrics of one year over units alike. */
export interface Scatter extends Traits {
  readonly query: ScatterQuery & { readonly year: number };
  readonly peers: PeerGroup;
  /** Units with a report that were left out because they are unlike. */
  readonly unlike: number;
  /** Units asked to be marked that are not among the rows. */
  readonly notShown: readonly string[];
  /** Units alike with a report, in the order asked for; those without a dot come last. */
  readonly rows: readonly ScatterUnit[];
  /** Rows with a dot. */
  readonly drawn: number;
  readonly expected: number | null;
  readonly correlation: Correlation;
  /** Groups in the order of their colours, the largest first; the last may gather the rest. */
  readonly groups: readonly string[];
}

export interface ScatterRows {
  readonly units: readonly UnitRow[];
  readonly reports: readonly ReportRow[];
  readonly cells: readonly CellRow[];
  readonly expected: number | null;
  /** Names of provinces by the first two digits of their codes. */
  readonly provinces: ReadonlyMap<string, string>;
  /** Further reports of the year that were not loaded, being unlike; none unless said. */
  readonly leftOut?: number;
}

function withoutDot(axis: Axis, measure: Measure, scale: ScatterQuery['xscale']): readonly NoDot[] {
  if (measure.kind === 'missing') return [{ kind: 'missing', axis, reason: measure.reason }];
  return scale === 'log' && measure.value <= 0 ? [{ kind: 'off_log', axis, value: measure.value }] : [];
}

function compare(sort: ScatterQuery['sort']): (a: ScatterUnit, b: ScatterUnit) => number {
  const byName = (a: ScatterUnit, b: ScatterUnit): number => compareNames(a.unit.shortName, b.unit.shortName);
  const isBack = (row: ScatterUnit): number => Number(row.without.length > 0);
  return (a, b) => {
    const order = isBack(a) - isBack(b);
    if (order !== 0 || sort === 'name') return order || byName(a, b);
    const axis: Axis = sort === 'x' || sort === '-x' ? 'x' : 'y';
    const [one, other] = [a[axis], b[axis]];
    if (one.kind !== 'value' || other.kind !== 'value')
      return Number(one.kind !== 'value') - Number(other.kind !== 'value') || byName(a, b);
    return (sort.startsWith('-') ? -1 : 1) * (one.value - other.value) || byName(a, b);
  };
}

/** The value as far along the axis as it is drawn. */
const along = (value: number, scale: ScatterQuery['xscale']): number =>
  scale === 'log' ? Math.log10(value) : value;

const hasDot = (row: ScatterUnit): row is ScatterUnit & { readonly x: Value; readonly y: Value } =>
  row.without.length === 0 && row.x.kind === 'value' && row.y.kind === 'value';

/** Rows that a chart has a dot for, with their values. */
export const dotsOf = ({ rows }: Pick<Scatter, 'rows'>) => rows.filter(hasDot);

/** Marks the dots that lie farthest out, at most MOST_NAMED of them. Rates on few cases are scattered by chance and left out. */
function withFar(rows: readonly ScatterUnit[], query: ScatterQuery): readonly ScatterUnit[] {
  const dots = rows.filter(hasDot).filter((dot) => !dot.isSmall);
  const placed = dots.map((dot) => ({
    dot,
    x: along(dot.x.value, query.xscale),
    y: along(dot.y.value, query.yscale),
  }));
  const [ofX, ofY] = [
    fencesOf(
      placed.map(({ x }) => x),
      FAR_OUT,
    ),
    fencesOf(
      placed.map(({ y }) => y),
      FAR_OUT,
    ),
  ];
  const far = placed
    .map(({ dot, x, y }) => ({ id: dot.unit.id, by: Math.max(ofX(x), ofY(y)) }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, MOST_NAMED);
  const ids = new Set(far.map(({ id }) => id));
  return rows.map((row) => (ids.has(row.unit.id) ? { ...row, isFar: true } : row));
}

function correlationOf(rows: readonly ScatterUnit[], query: ScatterQuery, isMixed: boolean): Correlation {
  // Zeros count: a value that an axis has no place for is a value.
  const pairs = rows.flatMap((row) =>
    row.x.kind === 'value' && row.y.kind === 'value' && !row.isSmall
      ? [[row.x.value, row.y.value] as const]
      : [],
  );
  const n = pairs.length;
  if (isLinked(axisOf(query, 'x'), axisOf(query, 'y'))) return { kind: 'none', because: 'linked', n };
  if (isMixed) return { kind: 'none', because: 'unlike', n };
  if (n < FEWEST_PAIRS) return { kind: 'none', because: 'few', n };
  const rho = spearman(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  return rho === null ? { kind: 'none', because: 'constant', n } : { kind: 'value', rho, n };
}

/** The largest groups by themselves, the rest together: names, and the name that a unit's own stands under. */
function gather(names: readonly string[]): {
  readonly groups: readonly string[];
  readonly of: (name: string) => string;
} {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1); // a count of units, not a measure
  const all = [...counts].toSorted((a, b) => b[1] - a[1] || compareNames(a[0], b[0])).map(([name]) => name);
  if (all.length <= MOST_GROUPS + 1) return { groups: all, of: (name) => name };
  const own = all.slice(0, MOST_GROUPS);
  return { groups: [...own, otherGroups()], of: (name) => (own.includes(name) ? name : otherGroups()) };
}

/** Rows in any order in, a dot for each unit alike out, and for each unit without one the reason. */
export function toScatter(query: Scatter['query'], rows: ScatterRows): Scatter {
  const cells = indexCells(rows.cells);
  const { leftOut = 0 } = rows;
  const candidates = candidatesOf(rows);
  const peers = peerGroupOf(candidates, query, query.unit);
  const { peers: alike, others } = splitPeers(candidates, peers);
  const nameOf = ({ level, type, regionCode }: UnitRow): string | null => {
    if (query.colour === undefined) return null;
    if (query.colour === 'level') return LEVEL_NAMES[level] ?? level;
    if (query.colour === 'type') return TYPE_NAMES[type] ?? type;
    const code = regionCode?.slice(0, 2);
    return code === undefined
      ? say({ zh: '没有区划代码', en: 'no division code' })
      : (rows.provinces.get(code) ?? code);
  };
  const along = ({ metric, applicant }: ReturnType<typeof axisOf>): Measurer =>
    measurer(metric, applicant, query.year, cells);
  const [alongX, alongY] = [along(axisOf(query, 'x')), along(axisOf(query, 'y'))];
  const inSize = query.size === undefined ? null : along({ metric: query.size, applicant: 'total' });
  const measured = alike.map(({ unit, report }): ScatterUnit => {
    const [x, y] = [alongX(unit.id, report), alongY(unit.id, report)];
    return {
      unit,
      report,
      x,
      y,
      size: inSize === null ? null : inSize(unit.id, report),
      group: nameOf(unit),
      isSmall: isSmall(x) || isSmall(y),
      isMarked: query.unit.includes(unit.id),
      isFar: false,
      without: [...withoutDot('x', x, query.xscale), ...withoutDot('y', y, query.yscale)],
    };
  });
  const { groups, of } = gather(
    measured.flatMap((row) => (row.without.length === 0 ? (row.group ?? []) : [])),
  );
  const grouped = measured.map((row) => (row.group === null ? row : { ...row, group: of(row.group) }));
  const traits = traitsOf(alike);
  return {
    query,
    peers,
    unlike: others.length + leftOut,
    notShown: query.unit.filter((id) => !alike.some(({ unit }) => unit.id === id)),
    rows: withFar(grouped, query).toSorted(compare(query.sort)),
    drawn: grouped.filter(hasDot).length,
    expected: rows.expected,
    correlation: correlationOf(grouped, query, !isOneKind(traits)),
    groups,
    ...traits,
  };
}
