import type { Block, Document, LineBlock } from '../document/types';
import { toGrid } from '../grid/toGrid';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { assembleTable3 } from './assembleTable3';
import { captionOf, foreignCaption, foreignNote } from './captions';
import { CUT } from './cutMark';
import { gridEvents } from './gridEvents';
import { gridWords, type WordedGrid, type WordedRow } from './gridWords';
import { MOST_BETWEEN, markTorn } from './markTorn';
import type { Occurrence } from './occurrence';
import { looksLikeCell } from './parseCell';
import { readFlow } from './readFlow';
import { readBareRemedies, readRemedyBlock, readTable2, readTable4 } from './readGrid';
import { readStrips } from './readStrips';
import type { Table3Event } from './table3Events';
import { toStrips } from './toStrips';
import type { Finding } from './types';

/** Lines that follow each other, or one table. */
type Part =
  | Extract<Block, { kind: 'table' }>
  | { readonly kind: 'lines'; readonly lines: readonly LineBlock[] };

function toParts(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  let lines: LineBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'line') {
      lines.push(block);
      continue;
    }
    if (lines.length > 0) parts.push({ kind: 'lines', lines });
    lines = [];
    parts.push(block);
  }
  if (lines.length > 0) parts.push({ kind: 'lines', lines });
  return parts;
}

/** Lines that may stand between a table and its rest on the next page: its head and foot. */
const LINES_BETWEEN = 3;

const widthOf = ({ rows }: Extract<Part, { kind: 'table' }>): number =>
  rows.reduce(
    (widest, cells) =>
      Math.max(
        widest,
        cells.reduce((sum, { colspan }) => sum + colspan, 0),
      ),
    0,
  );

/** The first rows of the next table where they may be the rest of the one at a place: on the next page, as wide. */
function restAfter(parts: readonly Part[], at: number): readonly WordedRow[] {
  const [table, between, behind] = [parts[at], parts[at + 1], parts[at + 2]];
  const next = between?.kind === 'table' ? between : behind;
  if (table?.kind !== 'table' || next?.kind !== 'table' || table.page === undefined) return [];
  const isNear = between?.kind !== 'lines' || between.lines.length <= LINES_BETWEEN;
  const isNext = next.page !== undefined && next.page > table.page;
  return isNear && isNext && widthOf(table) === widthOf(next)
    ? gridWords(toGrid(next)).rows.slice(0, MOST_BETWEEN + 1)
    : [];
}

/** Lines before a table among which its heading may stand. */
const LINES_BEFORE = 25;

/** Lines of which each is one cell, with the figures of at least a table 4 among them; else the text runs on. */
const FEWEST_CELLS = 30;

const isOneCellALine = (lines: readonly LineBlock[]): boolean =>
  lines.filter(({ text, isCell }) => isCell || looksLikeCell(text)).length >= FEWEST_CELLS;

/** 5, alone on a line outside all runs of figures: a page number, or what may be one. */
function hasBareNumbers(lines: readonly LineBlock[]): boolean {
  const isFigure = (line: LineBlock | undefined): boolean => line !== undefined && looksLikeCell(line.text);
  const bare = lines.filter(
    ({ text }, i) =>
      /^\d{1,3}$/.test(text) &&
      !isFigure(lines[i - 1]) &&
      !isFigure(lines[i + 1]) &&
      (lines[i - 1]?.text ?? '').length > 20,
  );
  return bare.length >= 2;
}

/** True while table 3 has begun and its last row has not been met. */
function isInTable3(events: readonly Table3Event[]): boolean {
  const last = events.findLast(({ kind }) => kind !== 'figures');
  if (!last) return false;
  return last.kind === 'header' || last.kind === 'figures' || last.metric.key !== 't3_carried_out';
}

/** The blocks of a document, its last figure marked as not whole where the document ends in it. */
function markCutOff({ blocks, isCutOff }: Document): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'line' && looksLikeCell(last.text))
    return [...blocks.slice(0, -1), { ...last, text: `${last.text}${CUT}` }];
  if (last?.kind !== 'table' || !isCutOff) return blocks;
  const rows = last.rows.map((row, i) =>
    i < last.rows.length - 1
      ? row
      : row.map((cell, j) => (j < row.length - 1 ? cell : { ...cell, text: `${cell.text}${CUT}` })),
  );
  return [...blocks.slice(0, -1), { ...last, rows }];
}

/** True for a table that has figures of the form, whatever its caption; `before`: the line over it. */
const isOfForm = (words: WordedGrid, before: string, isOpen: boolean): boolean =>
  readTable2(words).length > 0 ||
  readTable4(words).length > 0 ||
  readRemedyBlock(words.grid, before).length > 0 ||
  gridEvents(words, isOpen).length > 0;

/** All sightings of figures, and what was passed over. */
export interface Figures {
  readonly sightings: readonly Occurrence[];
  readonly notes: readonly Finding[];
}

/**
 * Every sighting of figures in a document, whatever its layout: in laid-out tables row by row, in text with one cell a
 * line by the label before each run, in running text by the words of the form. Table 3 is gathered over all parts, since
 * a page break or a careless conversion tears it apart. Tables under the words of another year or unit are passed over.
 */
export function findFigures(document: Document, year: number | null): Figures {
  const blocks = markCutOff(document);
  const found: Occurrence[] = [];
  const notes: Finding[] = [];
  const events: Table3Event[] = [];
  const allLines = blocks.filter((block) => block.kind === 'line');
  const oneCell = isOneCellALine(allLines);
  let before: readonly string[] = [];
  let columns: readonly ColumnSpelling[] | null = null;

  const parts = toParts(blocks);
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'lines') {
      const { lines } = part;
      const reading = oneCell
        ? { ...readStrips(toStrips(lines)), columns: null }
        : readFlow(lines, isInTable3(events));
      columns = reading.columns;
      found.push(...reading.found);
      events.push(...reading.events);
      before = lines.slice(-LINES_BEFORE).map(({ text }) => text);
      continue;
    }
    const printed = gridWords(toGrid(part));
    const grid = markTorn(printed, restAfter(parts, at));
    const words = grid === printed.grid ? printed : gridWords(grid);
    const foreign = foreignCaption(captionOf(before.at(-1), part), year);
    if (foreign !== null) {
      if (isOfForm(words, before.at(-1) ?? '', isInTable3(events)))
        notes.push(foreignNote(part.number, foreign));
      before = [];
      continue;
    }
    const remedies = [...readTable4(words), ...readRemedyBlock(grid, before.at(-1) ?? '')];
    found.push(
      ...readTable2(words, columns),
      ...(remedies.length > 0 ? remedies : readBareRemedies(grid, before)),
    );
    events.push(...gridEvents(words, isInTable3(events)));
  }
  return { sightings: [...found, ...assembleTable3(events, hasBareNumbers(allLines))], notes };
}
