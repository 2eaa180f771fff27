import type { Rule } from '../positioned';

/** A run of straight strokes: the corners passed, in points of the page. */
export type Subpath = readonly (readonly [x: number, y: number])[];

/** Boxes filled thinner than this are strokes: tables are often ruled with them. */
const THIN = 3.5;
/** How far a stroke may lean and still be level or upright. */
const LEAN = 1;
/** A path of more corners is a drawing, no box. */
const MAX_CORNERS = 64;

function ruleBetween([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.min(width, height) > LEAN || Math.max(width, height) === 0) return null;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return width >= height
    ? { left: Math.min(x1, x2), right: Math.max(x1, x2), top: y, bottom: y }
    : { left: x, right: x, top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/** A filled box that is thin enough to be a stroke, as its middle line; null for a background or a drawing. */
export function boxToRule(corners: Subpath): Rule | null {
  if (corners.length > MAX_CORNERS) return null;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THIN || Math.max(width, height) === 0) return null;
  return width >= height
    ? { left, right, top: (top + bottom) / 2, bottom: (top + bottom) / 2 }
    : { left: (left + right) / 2, right: (left + right) / 2, top, bottom };
}

/** The level and upright strokes of a path that is drawn along its line, filled, or both. Leaning ones rule no table. */
export function toRules(
  subpaths: readonly Subpath[],
  { stroked, filled }: { readonly stroked: boolean; readonly filled: boolean },
): readonly Rule[] {
  const rules: (Rule | null)[] = [];
  for (const corners of subpaths) {
    if (corners.length < 2) continue;
    // A thin box drawn round its edge is one stroke, not two.
    const thin = corners.length >= 4 && (filled || stroked) ? boxToRule(corners) : null;
    if (thin || !stroked) {
      rules.push(thin ?? (filled ? boxToRule(corners) : null));
      continue;
    }
    for (const [i, corner] of corners.entries()) {
      const next = corners[i + 1];
      if (next) rules.push(ruleBetween(corner, next));
    }
  }
  return rules.filter((rule) => rule !== null);
}
