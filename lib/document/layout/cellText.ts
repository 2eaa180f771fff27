import type { PositionedText } from '../positioned';
import { isFigure } from './isFigure';
import { toLines } from './toLines';

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** What stands between two pieces: nothing in Chinese, a space in other words, a bar between figures. */
function between(before: string, after: string): string {
  // Two figures in one cell are not one number with a space in it: 1 and 234 must not become 1234.
  if (isFigure(before.split(' ').at(-1) ?? '') && isFigure(after.split(' ')[0] ?? '')) return ' | ';
  return WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1)) ? '' : ' ';
}

/**
 * The text of one cell, from top to bottom and left to right. A label broken over lines, or printed one character a
 * line (三、本年度办理结果), is one label again; figures of a cell that holds several stay apart.
 */
export function cellText(texts: readonly PositionedText[]): string {
  return toLines(texts)
    .map(({ words }) =>
      words.reduce((line, { text }) => (line === '' ? text : line + between(line, text) + text), ''),
    )
    .reduce((all, line) => (all === '' ? line : all + between(all, line) + line), '');
}
