import type { PositionedText } from '../positioned';

/** One visual line: its words from left to right, pieces that touch already one word. */
export interface TextLine {
  readonly words: readonly PositionedText[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the text's height: words nearer than this touch. */
const TOUCHING = 0.25;
/** Of the text's height: how far middles of one line may lie apart. */
const SAME_LINE = 0.4;

export const middleOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number =>
  (top + bottom) / 2;
export const centreOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;
export const heightOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number =>
  bottom - top;

function joinTouching(texts: readonly PositionedText[]): readonly PositionedText[] {
  const words: PositionedText[] = [];
  for (const text of texts.toSorted((a, b) => a.left - b.left)) {
    const last = words.at(-1);
    const gap = last ? text.left - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < TOUCHING * Math.min(heightOf(last), heightOf(text)) && gap > -heightOf(text) / 2) {
      words[words.length - 1] = {
        text: last.text + text.text,
        left: last.left,
        right: Math.max(last.right, text.right),
        top: Math.min(last.top, text.top),
        bottom: Math.max(last.bottom, text.bottom),
      };
    } else words.push(text);
  }
  return words;
}

/** Texts as visual lines from top to bottom. */
export function toLines(texts: readonly PositionedText[]): readonly TextLine[] {
  const groups: { middle: number; height: number; texts: PositionedText[] }[] = [];
  for (const text of texts.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const last = groups.at(-1);
    const height = heightOf(text);
    if (last && middleOf(text) - last.middle <= SAME_LINE * Math.min(last.height, height))
      last.texts.push(text);
    else groups.push({ middle: middleOf(text), height, texts: [text] });
  }
  return groups.map((group) => {
    const words = joinTouching(group.texts);
    return {
      words,
      text: words.map(({ text }) => text).join(' '),
      left: Math.min(...words.map(({ left }) => left)),
      right: Math.max(...words.map(({ right }) => right)),
      top: Math.min(...words.map(({ top }) => top)),
      bottom: Math.max(...words.map(({ bottom }) => bottom)),
    };
  });
}
