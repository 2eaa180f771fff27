import type { Slot } from './occurrence';
import { totalHolds } from './rowSums';

/** More ways than this are not tried: then a row counts as one that cannot be cut. */
export const MOST_WAYS = 60_000;

/** Every way to cut one piece of text into `count` figures without leading zeros. Only plain digits can be cut. */
function cutPiece(piece: Slot, count: number): readonly (readonly Slot[])[] {
  if (count === 1) return /^(?:0|[1-9]\d*|\D.*|\d+[^\d].*)$/.test(piece.text) ? [[piece]] : [];
  if (!/^\d+$/.test(piece.text) || piece.text.length < count) return [];
  const ways: (readonly Slot[])[] = [];
  const longest = piece.text.startsWith('0') ? 1 : piece.text.length - count + 1;
  for (let length = 1; length <= longest; length += 1) {
    const head = { ...piece, text: piece.text.slice(0, length) };
    for (const tail of cutPiece({ ...piece, text: piece.text.slice(length) }, count - 1)) {
      ways.push([head, ...tail]);
      if (ways.length > MOST_WAYS) return ways;
    }
  }
  return ways;
}

/** Every way to cut pieces into `count` figures: a gap in the text always parts two, its absence says nothing. */
export function cutPieces(pieces: readonly Slot[], count: number): readonly (readonly Slot[])[] {
  const [first, ...rest] = pieces;
  if (!first) return count === 0 ? [[]] : [];
  const ways: (readonly Slot[])[] = [];
  for (let here = 1; here <= count - rest.length; here += 1) {
    const heads = cutPiece(first, here);
    if (heads.length === 0) continue;
    for (const tail of cutPieces(rest, count - here)) for (const head of heads) ways.push([...head, ...tail]);
    if (ways.length > MOST_WAYS) return ways;
  }
  return ways;
}

/** The ways in which the last figure is the total of the others; none where there are too many ways to try them all. */
export function cutToTotal(pieces: readonly Slot[], count: number): readonly (readonly Slot[])[] {
  const ways = cutPieces(pieces, count);
  return ways.length > MOST_WAYS ? [] : ways.filter(totalHolds);
}
