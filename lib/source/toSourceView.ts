import type { Block, Document, TableBlock } from '../document/types';
import { cellsInRow, type Grid, type GridCell, toGrid } from '../grid/toGrid';
import { hideContactBehind, hideContacts, hideUnlessFigure } from '../text/hideContacts';
import { cutToPage } from './cutToPage';

/** A stretch of text; `isHere` where it is the very figure asked for. */
export interface SourceText {
  readonly text: string;
  readonly isHere: boolean;
}

export interface SourceLine {
  readonly kind: 'line';
  readonly where: string;
  readonly isHere: boolean;
  /** The line in pieces: the figure asked for apart, where it stands in it exactly once. */
  readonly pieces: readonly SourceText[];
}

export interface SourceCell extends SourceText {
  readonly where: string;
  readonly rowspan: number;
  readonly colspan: number;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly number: number;
  readonly rows: readonly (readonly SourceCell[])[];
  /** Rows left out of a table too large for a page; absent where none are. */
  readonly leftOut?: number;
}

export type SourceBlock = SourceLine | SourceTable;

/** What is looked for in a source: a place as the reader stated it, and what is printed there. */
export interface Target {
  readonly where: string;
  readonly raw: string;
}

/** A document as it was read, a place in it marked. */
export interface SourceView {
  readonly blocks: readonly SourceBlock[];
  /** Whether the place asked for is among them. */
  readonly isFound: boolean;
  /** Blocks left out before and after, in a document too long for a page. */
  readonly before: number;
  readonly after: number;
}

/** Blocks on one page at most; far more than a report has. */
const MOST_BLOCKS = 1_500;

/** The figure in its line, if it stands there exactly once as a number of its own. */
function cutOut(text: string, raw: string): readonly SourceText[] {
  const whole = [{ text: hideContacts(text), isHere: false }];
  const first = raw === '' ? -1 : text.indexOf(raw);
  if (first < 0) return whole;
  const before = text.slice(0, first);
  const after = text.slice(first + raw.length);
  const isOwn = !/[\d.,，]$/.test(before) && !/^[\d.]/.test(after);
  if (!isOwn || after.includes(raw)) return whole;
  return [
    { text: hideContacts(before), isHere: false },
    { text: hideUnlessFigure(raw), isHere: true },
    { text: hideContacts(after), isHere: false },
  ].filter((piece) => piece.text !== '');
}

/** What may be shown of a cell: a name stands behind its label, or below it. */
function showCell({ text }: GridCell, before: GridCell | undefined, above: GridCell | undefined): string {
  const shown = hideContactBehind(before?.text, text);
  return shown === text ? hideContactBehind(above?.text, text) : shown;
}

const toCell = (
  cell: GridCell,
  before: GridCell | undefined,
  above: GridCell | undefined,
  target: Target | null,
): SourceCell => {
  const isHere = cell.where === target?.where;
  return {
    text: isHere ? hideUnlessFigure(cell.text) : showCell(cell, before, above),
    where: cell.where,
    isHere,
    rowspan: cell.bottom - cell.top + 1,
    colspan: cell.right - cell.left + 1,
  };
};

function toTable(block: TableBlock, target: Target | null): SourceTable {
  const grid: Grid = toGrid(block);
  const rows = grid.at.map((_, row) => {
    // Empty cells stand between label and name where columns are padded.
    let before: GridCell | undefined;
    const cells: SourceCell[] = [];
    for (const cell of cellsInRow(grid, row)) {
      if (cell.top === row) cells.push(toCell(cell, before, grid.at[row - 1]?.[cell.left], target));
      if (cell.text.trim() !== '') before = cell;
    }
    return cells;
  });
  return { kind: 'table', number: block.number, rows };
}

function toBlock(block: Block, before: Block | undefined, target: Target | null): SourceBlock {
  if (block.kind === 'table') return toTable(block, target);
  const isHere = block.where === target?.where;
  const pieces = isHere
    ? cutOut(block.text, target.raw)
    : [
        {
          text: hideContactBehind(before?.kind === 'line' ? before.text : undefined, block.text),
          isHere: false,
        },
      ];
  return { kind: 'line', where: block.where, isHere, pieces };
}

const holds = (block: Block, { where }: Target): boolean =>
  block.kind === 'line'
    ? block.where === where
    : toGrid(block).at.some((row) => row.some((cell) => cell?.where === where));

/** |---|---| under the first line of a table, and lines with nothing on them. */
const IS_EMPTY = /^[\s|:—-]*$/;

/** The block before the one at `i` that says something. */
function blockBefore(printed: readonly Block[], i: number): Block | undefined {
  for (const at of [i - 1, i - 2]) {
    const block = printed[at];
    if (block?.kind !== 'line' || !IS_EMPTY.test(block.text)) return block;
  }
  return undefined;
}

/**
 * A document as the reader saw it, lines and tables in reading order, with the place of a figure marked: the same
 * places that the reader states, so that what is shown is what was read. Contacts of persons are left out.
 */
export function toSourceView(document: Document, target: Target | null): SourceView {
  const view = viewOf(document.blocks, target);
  // A figure that was read in what the page hides.
  return view.isFound || target === null || !document.withHidden ? view : viewOf(document.withHidden, target);
}

function viewOf(printed: readonly Block[], target: Target | null): SourceView {
  const here = target === null ? -1 : printed.findIndex((block) => holds(block, target));
  const start = Math.max(0, Math.min(Math.max(here, 0) - MOST_BLOCKS / 2, printed.length - MOST_BLOCKS));
  const end = Math.min(start + MOST_BLOCKS, printed.length);
  const blocks = printed
    .slice(start, end)
    .map((block, i) => toBlock(block, blockBefore(printed, start + i), target));
  const page = cutToPage(blocks);
  return {
    blocks: page.blocks,
    isFound: here >= 0,
    before: start + page.before,
    after: printed.length - end + page.after,
  };
}
