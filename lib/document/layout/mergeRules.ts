import type { Rule } from '../positioned';

/** A level or upright line: where it stands across its direction, and from where to where it runs. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines nearer than this are one line, drawn twice or in pieces; lengths in points. */
const SAME_LINE = 1.5;
/** Dashes and the pieces of neighbouring cells: gaps up to this are none. */
const GAP = 3;
const SHORTEST = 4;
/** More strokes than a page of tables has: it is a drawing. */
const MAX_RULES = 100_000;
const MAX_LINES = 5_000;

function merge(pieces: readonly Line[]): readonly Line[] {
  const merged: Line[] = [];
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  for (let start = 0; start < sorted.length; ) {
    const anchor = sorted[start]?.at ?? Number.NaN;
    let end = start + 1;
    while (end < sorted.length && (sorted[end]?.at ?? Number.NaN) - anchor <= SAME_LINE) end += 1;
    const group = sorted.slice(start, end).toSorted((a, b) => a.from - b.from);
    const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
    const lines: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of group) {
      const last = lines.at(-1);
      if (last && from - last.to <= GAP) last.to = Math.max(last.to, to);
      else lines.push({ at, from, to });
    }
    merged.push(...lines);
    start = end;
  }
  const lines = merged.filter(({ from, to }) => to - from >= SHORTEST);
  return lines.length > MAX_LINES ? [] : lines;
}

/** The strokes of a page as whole lines: collinear pieces and dashes joined, doubles counted once. */
export function mergeRules(rules: readonly Rule[]): {
  readonly level: readonly Line[];
  readonly upright: readonly Line[];
} {
  if (rules.length > MAX_RULES) return { level: [], upright: [] };
  const isLevel = (rule: Rule): boolean => rule.right - rule.left >= rule.bottom - rule.top;
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  return {
    level: merge(
      level.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
    ),
    upright: merge(
      upright.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
    ),
  };
}
