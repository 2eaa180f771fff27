import type { PositionedText } from '../positioned';
import { isFigure } from './isFigure';
import type { TextLine } from './toLines';

/** A line cut into what stands before its figures and the figures at its end; either may be empty. */
export interface TableLine {
  readonly line: TextLine;
  readonly label: readonly PositionedText[];
  readonly figures: readonly PositionedText[];
}

/** A label longer than this is a sentence that happens to end in a number. */
const MAX_LABEL = 60;

export function toTableLine(line: TextLine): TableLine {
  const last = line.words.findLastIndex(({ text }) => !isFigure(text));
  const label = line.words.slice(0, last + 1);
  const isSentence = label.reduce((sum, { text }) => sum + text.length, 0) > MAX_LABEL;
  return isSentence
    ? { line, label: line.words, figures: [] }
    : { line, label, figures: line.words.slice(last + 1) };
}
