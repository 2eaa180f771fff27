import { DocumentError } from '../types';
import { type PlainText, readPlainText } from './readPlainText';
import { type RowShape, readRowShape } from './readRowShape';
import { type Run, readRuns } from './readRuns';
import { readSprms, type Sprm } from './readSprms';

/** A paragraph of a Word document, or the part of a table that its mark ends. */
export interface WordParagraph {
  readonly text: string;
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** True inside a table, whatever the mark ends. */
  readonly inTable: boolean;
  /** Of a row end: how its cells lie, if the document says. */
  readonly shape: RowShape | null;
}

/** The streams of a Word file: text, tables of positions, and data too long for a page of properties. */
export interface WordStreams {
  readonly word: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
/** Properties kept in the data stream: of a long row end, and of a table. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const CELL_MARK = '\u0007';
const MARKS = new Set(['\r', '\f', CELL_MARK]);

/** Properties with those kept elsewhere put in their place. */
function allSprms(bytes: Uint8Array, data: Uint8Array): readonly Sprm[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return readSprms(bytes).flatMap((sprm) => {
    if (!ELSEWHERE.has(sprm.code)) return [sprm];
    const at = sprm.operand.getUint32(0, true);
    if (at + 2 > data.length) return [];
    return readSprms(data.subarray(at + 2, at + 2 + view.getUint16(at, true)));
  });
}

/** The run that holds a position, by halving. */
function runAt(runs: readonly Run[], position: number): Run | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}

/** True for text that a tracked change has deleted, or that is hidden: it is in the file, but not on the page. */
function isUnseen(sprms: readonly Sprm[]): boolean {
  return sprms.some(
    ({ code, operand }) => (code === DELETED || code === HIDDEN) && (operand.getUint8(0) & 1) === 1,
  );
}

const isOn = (sprms: readonly Sprm[], wanted: number): boolean =>
  sprms.some(({ code, operand }) => code === wanted && operand.getUint8(0) !== 0);

/** The part of a stream that the file information block gives by offset and length at `at`. */
function slice(word: Uint8Array, table: Uint8Array, at: number): Uint8Array {
  const view = new DataView(word.buffer, word.byteOffset, word.byteLength);
  const start = view.getUint32(at, true);
  return table.subarray(start, start + view.getUint32(at + 4, true));
}

/** Field codes (between 0x13 and 0x14) are instructions, what follows up to 0x15 is shown. */
function withoutFieldCodes(text: string): string {
  if (!text.includes('\u0013')) return text;
  let hidden = 0;
  const open: boolean[] = [];
  let shown = '';
  for (const character of text) {
    if (character === '\u0013') {
      open.push(true);
      hidden += 1;
    } else if (character === '\u0014' && open.at(-1)) {
      open[open.length - 1] = false;
      hidden -= 1;
    } else if (character === '\u0015') hidden -= open.pop() ? 1 : 0;
    else if (hidden === 0 && character !== '\u0014') shown += character;
  }
  return shown;
}

/** Control characters that show as something: line break, column break, the hyphen that does not break a line. */
const SHOWN: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\n': '\n',
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
};

/** What stands on the page: other control characters mark pictures, notes and fields and are gone. */
const shownText = (text: string): string =>
  withoutFieldCodes(text).replace(/\p{Cc}/gu, (mark) => SHOWN[mark] ?? '');

/**
 * The main text of a Word 97–2003 file (DOC, WPS) by its paragraph, cell and row marks; notes, headers and text boxes
 * are left out, and so is text deleted or hidden. Throws a RangeError where the file's tables point outside it.
 */
export function readParagraphs({ word, table, data }: WordStreams): readonly WordParagraph[] {
  const clx = slice(word, table, 0x01a2);
  const { text, positions }: PlainText = readPlainText(word, clx);
  if (text === '') throw new DocumentError('damaged_file', 'Word 文档里没有正文：请重新取得该文件。');
  const paragraphRuns = readRuns(word, slice(word, table, 0x0102), 'paragraph');
  const unseen = readRuns(word, slice(word, table, 0x00fa), 'character').filter(({ sprms }) =>
    isUnseen(readSprms(sprms)),
  );

  const paragraphs: WordParagraph[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const position = positions[i] ?? -1;
    if (!MARKS.has(character)) {
      if (unseen.length === 0 || !runAt(unseen, position)) kept += character;
      continue;
    }
    const run = runAt(paragraphRuns, position);
    const sprms = run ? allSprms(run.sprms, data) : [];
    const depth = sprms.findLast(({ code }) => code === DEPTH)?.operand.getInt32(0, true);
    const isMark = character === CELL_MARK;
    const isRowEnd = isMark && isOn(sprms, ROW_END);
    paragraphs.push({
      text: shownText(kept),
      ends: isRowEnd ? 'row' : isMark ? 'cell' : 'paragraph',
      inTable: isMark || isOn(sprms, IN_TABLE) || (depth !== undefined && depth > 0),
      shape: isRowEnd ? readRowShape(sprms) : null,
    });
    kept = '';
  }
  if (kept !== '') paragraphs.push({ text: shownText(kept), ends: 'paragraph', inTable: false, shape: null });
  return paragraphs;
}
