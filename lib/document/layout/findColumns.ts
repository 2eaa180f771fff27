import { type Band, bandsUnder, findBands } from './columnBands';
import { joinLabels } from './joinLabels';
import type { Line } from './mergeRules';
import type { PlacedTable } from './placedTable';
import { placeRows } from './placeRows';
import { type TableLine, toTableLine } from './tableLine';
import { centreOf, heightOf, middleOf, type TextLine } from './toLines';

/** A line that is no part of a table, or a table that lines make. */
export type Part = { readonly kind: 'line'; readonly line: TextLine } | PlacedTable;

/** Lines without figures between two rows of one table: group labels, and labels broken over lines. */
const MAX_BETWEEN = 6;
/** Of the text's height: what a table leaves free between two lines, middle to middle. */
const MAX_PITCH = 5;
const MAX_HEADER = 14;
/** More lines than a page has: they are not looked through. */
const MAX_LINES = 1_000;
/** Longest word of a column header, in characters. */
const HEADER_WORD = 16;
const SENTENCE = /[。；]/;
const SECTION = /^[一二三四五六七八九十]+、/;
/** Of a table's width: a level line this long parts its rows. */
const RULED_WIDTH = 0.6;

/** Of the text's height: lines of one label, middle to middle; and how many lie outside of its figures. */
const MAX_LEADING = 1.9;
const MAX_LABEL_LINES = 3;
const NO_LINE: TableLine = {
  line: { words: [], text: '', left: 0, right: 0, top: 0, bottom: 0 },
  label: [],
  figures: [],
};

interface Region {
  readonly from: number;
  readonly to: number;
  readonly bands: readonly Band[];
}

const follows = (before: TableLine, after: TableLine): boolean =>
  middleOf(after.line) - middleOf(before.line) <= MAX_PITCH * heightOf(before.line);

/** The words of a line that stand over or in the columns rather than before them. */
function wordsOver({ line }: TableLine, bands: readonly Band[]): TextLine['words'] {
  const [left, right] = [bands[0]?.left ?? Number.NaN, bands.at(-1)?.right ?? Number.NaN];
  return line.words.filter(
    (word) => centreOf(word) >= left - heightOf(word) && centreOf(word) <= right + heightOf(word),
  );
}

/** The next row of figures after one, if it can belong to the same table: a header between begins another. */
function nextRow(rows: readonly TableLine[], at: number, bands: readonly Band[]): number | null {
  for (let i = at + 1; i < rows.length && i <= at + 1 + MAX_BETWEEN; i += 1) {
    const [before, row] = [rows[i - 1], rows[i]];
    if (!before || !row || !follows(before, row) || SENTENCE.test(row.line.text)) return null;
    if (row.figures.length > 0) return i;
    if (wordsOver(row, bands).length >= 2) return null;
  }
  return null;
}

/** The longest run of rows from one on whose figures stand in the same columns. */
function growRegion(rows: readonly TableLine[], from: number): Region | null {
  const figures = [rows[from]?.figures ?? []];
  let bands = findBands(figures);
  let to = from;
  for (let next = nextRow(rows, to, bands ?? []); next !== null && bands; next = nextRow(rows, to, bands)) {
    const row = rows[next]?.figures ?? [];
    const wider = findBands([...figures, row]);
    if (!wider) break;
    figures.push(row);
    bands = wider;
    to = next;
  }
  return bands && { from, to, bands };
}

/** Where the header above a table's first row begins: lines of short words, over the columns or with a label beside. */
function headerStart(rows: readonly TableLine[], { from, bands }: Region, least: number): number {
  let start = from;
  while (start > least && from - start < MAX_HEADER) {
    const [row, below] = [rows[start - 1], rows[start]];
    if (!row || !below || !follows(row, below) || row.figures.length > 0) break;
    const { words, text } = row.line;
    const over = wordsOver(row, bands);
    const isShort = over.every((word) => word.text.length <= HEADER_WORD);
    if (over.length === 0 || !isShort || SENTENCE.test(text) || (words.length === 1 && SECTION.test(text)))
      break;
    start -= 1;
  }
  return start;
}

/** A table only if every column is seen at least twice, header words counted, and more than chance puts it in line. */
function isTable(rows: readonly TableLine[], { from, to, bands }: Region, header: number): boolean {
  const heads = rows.slice(header, from).flatMap(({ line }) => line.words);
  const body = rows.slice(from, to + 1).filter(({ figures }) => figures.length > 0);
  const seen = bands.map(
    (_, i) =>
      body.filter(({ figures }) => figures.some((word) => bandsUnder(bands, word).includes(i))).length +
      heads.filter((word) => bandsUnder(bands, word).includes(i)).length,
  );
  const hasLabels = body.some(({ label }) => label.length > 0) || to > from;
  if (!seen.every((times) => times >= 2)) return false;
  return bands.length >= 3 || (hasLabels && heads.length > 0 && body.length >= 1);
}

/** Level lines between the first and the last of some rows that are long enough to part them. */
function linesBetween(rows: readonly TableLine[], level: readonly Line[]): readonly Line[] {
  const left = Math.min(...rows.map(({ line }) => line.left));
  const right = Math.max(...rows.map(({ line }) => line.right));
  const [top, bottom] = [rows[0]?.line.top ?? Number.NaN, rows.at(-1)?.line.bottom ?? Number.NaN];
  return level.filter(
    ({ at, from, to }) =>
      at > top && at < bottom && Math.min(to, right) - Math.max(from, left) >= RULED_WIDTH * (right - left),
  );
}

/** The rows of a region with labels joined; lines above the first row or below the last are taken in if they are its label. */
function withLabels(
  rows: readonly TableLine[],
  found: Region,
  level: readonly Line[],
  least: number,
): { readonly region: Region; readonly body: readonly TableLine[] } {
  const bodyOf = (from: number, to: number): readonly TableLine[] => {
    const taken = rows.slice(from, to + 1);
    return joinLabels(taken, linesBetween(taken, level));
  };
  const isTight = (i: number): boolean => {
    const [row, next] = [rows[i], rows[i + 1]];
    return !!row && !!next && middleOf(next.line) - middleOf(row.line) <= MAX_LEADING * heightOf(row.line);
  };
  const ways: (readonly [number, number])[] = [];
  for (let from = found.from; from >= Math.max(least, found.from - MAX_LABEL_LINES); from -= 1) {
    if (from < found.from && (!isTight(from) || wordsOver(rows[from] ?? NO_LINE, found.bands).length > 0))
      break;
    for (let to = found.to; to <= Math.min(rows.length - 1, found.to + MAX_LABEL_LINES); to += 1) {
      if (to > found.to && (!isTight(to - 1) || rows[to]?.figures.length !== 0)) break;
      const body = bodyOf(from, to);
      const isWhole = (body[0]?.figures.length ?? -1) > 0 && (body.at(-1)?.figures.length ?? -1) > 0;
      if (isWhole) ways.push([from, to]);
    }
  }
  const [from, to] = ways.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [found.from, found.to];
  return { region: { ...found, from, to }, body: bodyOf(from, to) };
}

/**
 * Tables that no strokes close: rows whose figures stand in columns over several lines, with the header above. All
 * other lines stay lines, also where figures stand together but their columns are in doubt.
 */
export function findColumns(
  lines: readonly TextLine[],
  level: readonly Line[],
  page: number,
): readonly Part[] {
  if (lines.length > MAX_LINES) return lines.map((line) => ({ kind: 'line', line }));
  const rows = lines.map(toTableLine);
  const parts: Part[] = [];
  let done = 0;
  const keepUntil = (end: number): void => {
    parts.push(...lines.slice(done, end).map((line): Part => ({ kind: 'line', line })));
    done = end;
  };
  for (let i = 0; i < rows.length; i += 1) {
    const found = (rows[i]?.figures.length ?? -1) > 0 ? growRegion(rows, i) : null;
    if (!found) continue;
    const { region, body } = withLabels(rows, found, level, done);
    const start = headerStart(rows, region, done);
    if (!isTable(rows, region, start)) {
      i = region.to;
      continue;
    }
    keepUntil(start);
    const head = rows.slice(start, region.from);
    const [top, bottom] = [lines[start]?.top ?? Number.NaN, lines[region.to]?.bottom ?? Number.NaN];
    const placed = placeRows([...head, ...body], region.bands).map((cells) => ({ page, cells }));
    parts.push({ kind: 'table', isRuled: false, top, bottom, rows: placed });
    done = region.to + 1;
    i = region.to;
  }
  keepUntil(lines.length);
  return parts;
}
