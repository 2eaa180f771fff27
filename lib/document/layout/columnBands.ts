import type { PositionedText } from '../positioned';
import { centreOf } from './toLines';

/** The stretch of the page's width that the figures of one column take; points. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

const overlaps = (a: Band, b: Band): boolean => a.left < b.right && b.left < a.right;

/** The bands that one or more words take, words that share any of the width as one. */
function toBands(words: readonly Band[]): readonly Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of words.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

/** The band that a word stands in, counted from 0, or -1 when it is in none or in several. */
export function bandOf(bands: readonly Band[], word: Band): number {
  const found = bands.flatMap((band, i) => (overlaps(band, word) ? [i] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** The bands whose middle lies under a word or that hold the word's own middle: those that it heads. */
export function bandsUnder(bands: readonly Band[], word: Band): readonly number[] {
  return bands.flatMap((band, i) => {
    const middle = centreOf(band);
    const isHeaded = middle >= word.left && middle <= word.right;
    return isHeaded || (centreOf(word) >= band.left && centreOf(word) <= band.right) ? [i] : [];
  });
}

/**
 * The columns of some rows of figures, or null when they do not stand in columns: each figure has a band of its own,
 * and no row has two figures in one band. Rows may leave bands empty.
 */
export function findBands(rows: readonly (readonly PositionedText[])[]): readonly Band[] | null {
  const bands = toBands(rows.flat());
  const isSound = rows.every(
    (figures) => new Set(figures.map((word) => bandOf(bands, word))).size === figures.length,
  );
  return isSound ? bands : null;
}
