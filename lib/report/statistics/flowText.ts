import type { LineBlock } from '../../document/types';
import { foldSpace } from '../../text/foldSpace';
import { isPageNumber } from '../../text/isPageNumber';
import type { Slot } from '../occurrence';

/** Running text without its white space, which knows where there was some. */
export interface FlowText {
  /** NFKC. */
  readonly text: string;
  /** Positions before which there was white space, or the beginning of a line. */
  readonly gaps: ReadonlySet<number>;
  readonly whereAt: (position: number) => string;
  readonly isLineStart: (position: number) => boolean;
  /** The lines of a stretch, each with what it has of it. */
  readonly linesIn: (from: number, to: number) => readonly string[];
}

/** Lines as one running text; numbers of pages are left out. */
export function toFlowText(lines: readonly LineBlock[]): FlowText {
  const gaps = new Set<number>();
  const starts: { readonly from: number; readonly where: string }[] = [];
  let text = '';
  for (const line of lines) {
    const folded = foldSpace(line.text.normalize('NFKC'));
    if (folded === '' || isPageNumber(folded)) continue;
    starts.push({ from: text.length, where: line.where });
    for (const word of folded.split(' ')) {
      gaps.add(text.length);
      text += word;
    }
  }
  const whereAt = (position: number): string => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.from ?? position) <= position) low = middle;
      else high = middle;
    }
    return starts[low]?.where ?? '';
  };
  const linesIn = (from: number, to: number): readonly string[] =>
    starts.flatMap((start, i) => {
      const line = text.slice(Math.max(start.from, from), Math.min(starts[i + 1]?.from ?? to, to));
      return line === '' ? [] : [line];
    });
  const isLineStart = (position: number): boolean => starts.some(({ from }) => from === position);
  return { text, gaps, whereAt, isLineStart, linesIn };
}

/** The gaps inside a stretch, its ends left out. */
export function gapsIn(gaps: ReadonlySet<number>, from: number, to: number): readonly number[] {
  const inside = Array.from({ length: Math.max(to - from - 1, 0) }, (_, i) => from + 1 + i);
  return inside.filter((at) => gaps.has(at));
}

/** A stretch of the text cut at its gaps. */
export function piecesOf({ text, gaps, whereAt }: FlowText, from: number, to: number): readonly Slot[] {
  const cuts = [from, ...gapsIn(gaps, from, to), to];
  return cuts.slice(0, -1).flatMap((start, i) => {
    const piece = text.slice(start, cuts[i + 1]);
    return piece === '' ? [] : [{ text: piece, where: whereAt(start) }];
  });
}
