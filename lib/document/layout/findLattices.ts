import type { Rule } from '../positioned';
import { type Line, mergeRules } from './mergeRules';

/** A face of a lattice: the rectangle between ruling lines, in points, and the tracks it covers, from 0. */
export interface Face {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly row: number;
  readonly rowspan: number;
}

/** Ruling lines that meet, and the cells between them: a bordered table. */
export interface Lattice {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly rows: number;
  readonly faces: readonly Face[];
}

/** Lines end this far before or behind the line they meet, and parallels this near are one; points. */
const TOLERANCE = 3;
/** Part of a track's side that must be ruled for the side to be there. */
const RULED = 0.6;
/** More meetings or tracks than any table has: what is drawn is a picture. */
const MAX_MEETINGS = 4_000_000;
const MAX_TRACKS = 20_000;

const near = (value: number, { from, to }: Line): boolean =>
  value >= from - TOLERANCE && value <= to + TOLERANCE;

/** Groups of lines that hang together by meeting each other. */
function connect(level: readonly Line[], upright: readonly Line[]): { level: Line[]; upright: Line[] }[] {
  const parent = [...level, ...upright].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at && parent[at] !== undefined) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  for (const [i, across] of level.entries()) {
    for (const [j, down] of upright.entries()) {
      if (near(down.at, across) && near(across.at, down)) parent[root(i)] = root(level.length + j);
    }
  }
  const groups = new Map<number, { level: Line[]; upright: Line[] }>();
  const groupOf = (i: number) => {
    const group = groups.get(root(i)) ?? { level: [], upright: [] };
    groups.set(root(i), group);
    return group;
  };
  for (const [i, line] of level.entries()) groupOf(i).level.push(line);
  for (const [j, line] of upright.entries()) groupOf(level.length + j).upright.push(line);
  return [...groups.values()].filter((group) => group.level.length > 0 && group.upright.length > 0);
}

/** Coordinates in ascending order, those that belong to one line as one. */
export function snap(values: readonly number[], tolerance: number = TOLERANCE): readonly number[] {
  const snapped: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    if (group.length > 0) snapped.push(group.reduce((sum, value) => sum + value, 0) / group.length);
  };
  for (const value of values.toSorted((a, b) => a - b)) {
    if (group[0] !== undefined && value - group[0] > tolerance) {
      flush();
      group = [];
    }
    group.push(value);
  }
  flush();
  return snapped;
}

/** Which of some coordinates a value was snapped to. */
export function nearestIndex(coordinates: readonly number[], value: number): number {
  const distances = coordinates.map((coordinate) => Math.abs(coordinate - value));
  return distances.indexOf(Math.min(...distances));
}

/** For each coordinate across, which tracks along it are ruled. */
function ruledTracks(
  lines: readonly Line[],
  across: readonly number[],
  along: readonly number[],
): boolean[][] {
  const covered = across.map(() => along.slice(1).map(() => 0));
  for (const { at, from, to } of lines) {
    const row = covered[nearestIndex(across, at)];
    for (const [track, start] of along.slice(0, -1).entries()) {
      const end = along[track + 1] ?? start;
      const shared = Math.min(to, end) - Math.max(from, start);
      if (row && shared > 0) row[track] = (row[track] ?? Number.NaN) + shared;
    }
  }
  return covered.map((row) =>
    row.map(
      (length, track) => length >= RULED * ((along[track + 1] ?? Number.NaN) - (along[track] ?? Number.NaN)),
    ),
  );
}

/** The places that hang together where no line parts them, by their number `row × columns + column`. */
function joinPlaces(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Line[],
  upright: readonly Line[],
) {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const right = ruledTracks(upright, xs, ys);
  const below = ruledTracks(level, ys, xs);
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let start = 0; start < rows * columns; start += 1) {
    if (seen.has(start)) continue;
    const group: number[] = [];
    const open = [start];
    seen.add(start);
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      group.push(place);
      const [row, column] = [Math.floor(place / columns), place % columns];
      const ways: readonly (readonly [boolean, number])[] = [
        [column + 1 < columns && !right[column + 1]?.[row], place + 1],
        [column > 0 && !right[column]?.[row], place - 1],
        [row + 1 < rows && !below[row + 1]?.[column], place + columns],
        [row > 0 && !below[row]?.[column], place - columns],
      ];
      for (const [isOpen, next] of ways) {
        if (isOpen && !seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function toLattice({
  level,
  upright,
}: {
  readonly level: readonly Line[];
  readonly upright: readonly Line[];
}): Lattice | null {
  // The outline closes tables that are drawn open at their sides.
  const xs = snap([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const ys = snap([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (rows * columns < 2 || rows * columns > MAX_TRACKS) return null;

  const faceOf = (places: readonly number[]): Face => {
    const rowsOf = places.map((place) => Math.floor(place / columns));
    const columnsOf = places.map((place) => place % columns);
    const [top, bottom] = [Math.min(...rowsOf), Math.max(...rowsOf)];
    return {
      left: xs[Math.min(...columnsOf)] ?? Number.NaN,
      right: xs[Math.max(...columnsOf) + 1] ?? Number.NaN,
      top: ys[top] ?? Number.NaN,
      bottom: ys[bottom + 1] ?? Number.NaN,
      row: top,
      rowspan: bottom - top + 1,
    };
  };
  const faces = joinPlaces(xs, ys, level, upright).flatMap((places) => {
    const rowCount = new Set(places.map((place) => Math.floor(place / columns))).size;
    const columnCount = new Set(places.map((place) => place % columns)).size;
    // A region with a notch is no cell: its places stay apart.
    return places.length === rowCount * columnCount
      ? [faceOf(places)]
      : places.map((place) => faceOf([place]));
  });
  if (faces.length < 2) return null;
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  return {
    left,
    right,
    top,
    bottom,
    rows,
    faces: faces.toSorted((a, b) => a.row - b.row || a.left - b.left),
  };
}

/** The bordered tables of a page, from its strokes alone. A frame round text is no table. */
export function findLattices(rules: readonly Rule[]): readonly Lattice[] {
  const { level, upright } = mergeRules(rules);
  if (level.length * upright.length > MAX_MEETINGS) return [];
  return connect(level, upright)
    .map(toLattice)
    .filter((lattice) => lattice !== null)
    .toSorted((a, b) => a.top - b.top);
}
