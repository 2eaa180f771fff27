import { foldSpace } from '../text/foldSpace';
import type { Block, LineBlock, MarkupCell } from './types';

interface TextLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Empty lines before it. */
  readonly gap: number;
}

const SEPARATOR = /[|\t]/;
const hasPipes = ({ text }: TextLine): boolean => SEPARATOR.test(text.trim());
/** |---|:--:| under the header of a Markdown table. */
const isRuler = ({ text }: TextLine): boolean =>
  /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?$/.test(text.trim());
const isLonePipe = ({ text }: TextLine): boolean => /^\s*\|+\s*$/.test(text);
/** Told without a pattern: one that looks for a character between others looks at a long line once for each of them. */
function isCellWithPipe({ text }: TextLine): boolean {
  const printed = text.trimEnd();
  const cell = printed.slice(0, -1);
  return printed.endsWith('|') && cell.trim() !== '' && !SEPARATOR.test(cell);
}

/** The cells of a row: pipes or tabs part them, one at either end only frames them. */
function cellsOf(text: string): readonly string[] {
  const hasPipe = text.includes('|');
  const framed = hasPipe ? text.trim().replace(/^\|/, '').replace(/\|$/, '') : text;
  return framed.split(hasPipe ? '|' : '\t').map(foldSpace);
}

/** 来源: … | 发布日期: …: a line alone with fewer cells is no table. */
const FEWEST_CELLS = 4;

const withMark = (cells: readonly string[], isMarked: boolean): readonly string[] =>
  isMarked ? [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${BROKEN}`] : cells;

/** Where rows are framed by pipes on both sides, one without the last was broken off: its last cell may be a part. */
const isBroken = ({ text }: TextLine): boolean => /^\s*\|.*[^|\s]\s*$/.test(text);
const BROKEN = '…';

const toCells = ({ text, number }: TextLine, areFramed: boolean): MarkupCell[] =>
  withMark(cellsOf(text), areFramed && isBroken({ text, number, gap: 0 })).map((cell, i) => ({
    text: cell,
    rowspan: 1,
    colspan: 1,
    where: `line:${number}/column:${i + 1}`,
  }));

const lineBlock = ({ text, number, gap }: TextLine): LineBlock => ({
  kind: 'line',
  text: foldSpace(text),
  where: `line:${number}`,
  gap,
});
const cellBlock = (text: string, number: number): LineBlock => ({
  kind: 'line',
  text,
  where: `line:${number}`,
  gap: 0,
  isCell: true,
});

/** True when pipes part the cells but not the rows: a pipe behind each cell, or alone on the line between two. */
function isCellStream(lines: readonly TextLine[]): boolean {
  const single = lines.filter((line) => isLonePipe(line) || isCellWithPipe(line)).length;
  const rows = lines.filter((line) => hasPipes(line) && !isRuler(line)).length - single;
  return single > 20 && single > rows;
}

/** One block a cell; a pipe with nothing before it is an empty cell. */
function readCellStream(lines: readonly TextLine[]): readonly Block[] {
  const pipeBehind = lines.filter(isCellWithPipe).length > lines.filter(isLonePipe).length;
  const blocks: Block[] = [];
  let afterPipe = false;
  for (const line of lines) {
    if (isLonePipe(line)) {
      // Alone between two cells it only parts them; behind another pipe, or where each cell has its own, it is an empty cell.
      const pipes = line.text.trim().length;
      const empty = pipeBehind ? pipes : pipes - (afterPipe ? 0 : 1);
      for (let i = 0; i < empty; i += 1) blocks.push(cellBlock('', line.number));
      afterPipe = true;
      continue;
    }
    afterPipe = isCellWithPipe(line) && !pipeBehind;
    const text = foldSpace(line.text.replace(/\|\s*$/, ''));
    blocks.push(
      pipeBehind && isCellWithPipe(line) ? cellBlock(text, line.number) : lineBlock({ ...line, text }),
    );
  }
  return blocks;
}

/**
 * Tables drawn with pipes or tabs in plain text: rows of cells, as Markdown and many crawlers write them, or a stream
 * of cells. Rulers of Markdown are left out; a table ends where another line stands, or where a Markdown table begins.
 */
export function readPipes(lines: readonly TextLine[]): readonly Block[] {
  if (isCellStream(lines)) return readCellStream(lines);
  const blocks: Block[] = [];
  let held: TextLine[] = [];
  let hasRuler = false;
  const framed = lines.filter(({ text }) => /^\s*\|.*\|\s*$/.test(text)).length;
  const areFramed = framed > lines.filter(isBroken).length;
  let tables = 0;

  const close = (): void => {
    const [first] = held;
    if (first && held.length === 1 && !hasRuler && cellsOf(first.text).length < FEWEST_CELLS) {
      blocks.push(lineBlock(first));
    } else if (held.length > 0) {
      tables += 1;
      blocks.push({ kind: 'table', number: tables, rows: held.map((line) => toCells(line, areFramed)) });
    }
    held = [];
    hasRuler = false;
  };
  for (const [i, line] of lines.entries()) {
    if (!hasPipes(line)) {
      close();
      blocks.push(lineBlock(line));
      continue;
    }
    if (isRuler(line)) {
      hasRuler = true;
      continue;
    }
    const next = lines[i + 1];
    if (line.gap > 0 && next && isRuler(next)) close();
    held.push(line);
  }
  close();
  return blocks;
}

export type { TextLine };
