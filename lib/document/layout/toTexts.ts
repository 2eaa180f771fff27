import { foldRadicals } from '../../text/foldRadicals';
import { OBJECT } from '../markupText';
import type { PositionedText, Rule } from '../positioned';

/** One printed character, upright or as the box it takes; lengths as in `PositionedText`. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Of the font's size: a gap this wide is a space, whether or not one was written; one this narrow is none. */
const WORD_GAP = 0.3;
const TOUCHING = 0.05;
/** How far below the baseline a line box reaches, of the font's size. */
export const DESCENT = 0.2;
/** Characters of one word: more would be no word. */
const MAX_WORD = 500;

const verticalsOf = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left).toSorted((a, b) => a.left - b.left);

const centre = (glyph: Glyph): number => (glyph.left + glyph.right) / 2;

/** True when a vertical stroke stands between two neighbours: they are in different cells, however close. */
function areRuledApart(before: Glyph, after: Glyph, verticals: readonly Rule[]): boolean {
  const y = after.baseline - after.size / 3;
  let from = 0;
  let to = verticals.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((verticals[middle]?.left ?? Number.POSITIVE_INFINITY) <= centre(before)) from = middle + 1;
    else to = middle;
  }
  for (let i = from; i < verticals.length; i += 1) {
    const rule = verticals[i];
    if (!rule || rule.left >= centre(after)) return false;
    if (rule.top <= y && y <= rule.bottom) return true;
  }
  return false;
}

/** What a figure is printed with, at the end of one character (a font may join several) and at the head of the next. */
const ENDS_FIGURE = /[\d０-９.．,，]$/;
const BEGINS_FIGURE = /^[\d０-９.．,，]/;
/** What changes a figure, from before it or from behind: -35 and 减4 are not 35 and 4; 3500元, 3万 and 4/2 not 3500, 3 and 4. */
const ENDS_SIGN = /[-‐‑–—―−－+＋增减↑↓/／]$/;
const BEGINS_SCALE = /^[元万亿千百/／]/;

/**
 * What two neighbours are: of one word, of two, or `torn`: figures that touch across a stroke, which are one number that its
 * cell is too narrow for, or two numbers of two cells; and a figure parted so from what changes it. A label that touches the
 * figure behind the stroke is another word.
 */
function bondOf(before: Glyph, after: Glyph, verticals: readonly Rule[]): 'word' | 'apart' | 'torn' {
  const size = Math.min(before.size, after.size);
  const gap = after.left - before.right;
  if (Math.abs(after.baseline - before.baseline) > size * WORD_GAP) return 'apart';
  if (gap > size * WORD_GAP || gap < -size * WORD_GAP) return 'apart';
  if (gap >= size * TOUCHING) return areRuledApart(before, after, verticals) ? 'apart' : 'word';
  const [isOf, isOfNext] = [ENDS_FIGURE.test(before.text), BEGINS_FIGURE.test(after.text)];
  if ((!isOf && !isOfNext) || !areRuledApart(before, after, verticals)) return 'word';
  const isTorn = isOf ? isOfNext || BEGINS_SCALE.test(after.text) : ENDS_SIGN.test(before.text);
  return isTorn ? 'torn' : 'apart';
}

/** Bold is often made by printing a character twice, a hair apart: true for the second one. */
function overprints(glyph: Glyph, seen: Set<string>): boolean {
  const [x, y] = [Math.round(glyph.left), Math.round(glyph.baseline)];
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      if (seen.has(`${glyph.text}${x + dx},${y + dy}`)) return true;
    }
  }
  seen.add(`${glyph.text}${x},${y}`);
  return false;
}

function toText(glyphs: readonly Glyph[]): PositionedText {
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const baseline = Math.max(...glyphs.map((glyph) => glyph.baseline));
  return {
    text: foldRadicals(glyphs.map(({ text }) => text).join('')),
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    top: baseline - size,
    bottom: baseline + size * DESCENT,
  };
}

/**
 * Characters in the order drawn → words. A word ends at a space (`null`), a wide gap, a change of line or a vertical
 * stroke. Characters printed over themselves count once. Figures that touch across a stroke bear `OBJECT` on both sides of it.
 */
export function toTexts(
  glyphs: readonly (Glyph | null)[],
  rules: readonly Rule[],
): readonly PositionedText[] {
  const verticals = verticalsOf(rules);
  const seen = new Set<string>();
  const texts: PositionedText[] = [];
  let word: Glyph[] = [];

  const flush = (): void => {
    if (word.length > 0) texts.push(toText(word));
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph && overprints(glyph, seen)) continue;
    const last = word.at(-1);
    const bond = glyph && last ? bondOf(last, glyph, verticals) : 'apart';
    // Neither part is a number then.
    if (last && bond === 'torn') word[word.length - 1] = { ...last, text: `${last.text}${OBJECT}` };
    if (bond !== 'word' || word.length >= MAX_WORD) flush();
    if (glyph) word.push(bond === 'torn' ? { ...glyph, text: `${OBJECT}${glyph.text}` } : glyph);
  }
  flush();
  return texts;
}
