import type { FormTable } from '../form';
import type { Part } from '../parts';
import { layOut } from '../splitTable';

/** All lengths in millimetres from the upper left corner of an A4 page. */
export interface TextRun {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Page {
  readonly runs: TextRun[];
  readonly boxes: Box[];
}

export const FONT_SIZE = 3.2;
const LINE = 4.4;
const PADDING = 0.8;
const MARGIN = 20;
const BOTTOM = 275;
const WIDTH = 170;

/** Column widths of a table: labels get more room than figures. */
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  '2': [50, 40, 40, 40],
  '3': [14, 16, 35, ...Array<number>(7).fill(15)],
  '4': Array<number>(15).fill(WIDTH / 15),
  null: [40, 130],
};

/** A Chinese character is as wide as the font is high, a Latin one half of it. */
export const widthOf = (character: string): number => (character < '\u0100' ? FONT_SIZE / 2 : FONT_SIZE);

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let [line, used] = ['', 0];
    for (const character of paragraph) {
      if (line !== '' && used + widthOf(character) > width) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += character;
      used += widthOf(character);
    }
    lines.push(line);
  }
  return lines;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

interface Placed {
  readonly lines: readonly string[];
  readonly row: number;
  readonly rowspan: number;
  readonly x: number;
  readonly width: number;
}

function placeCells(table: FormTable): readonly Placed[] {
  const columns = COLUMNS[String(table.table)] ?? [];
  return layOut(table).flatMap((places, row) =>
    places.flatMap(({ cell, isFirst }, column): Placed[] => {
      if (!isFirst) return [];
      const width = sum(columns.slice(column, column + cell.colspan));
      const lines = wrap(cell.text, width - 2 * PADDING);
      const rowspan = Math.min(cell.rowspan, table.rows.length - row);
      return [{ lines, row, rowspan, x: MARGIN + sum(columns.slice(0, column)), width }];
    }),
  );
}

/** Row heights that hold every cell; a cell over several rows stretches the last of them. */
function heightsOf(cells: readonly Placed[], rows: number): number[] {
  const heights = Array<number>(rows).fill(LINE + 2 * PADDING);
  const byEnd = [...cells].sort((a, b) => a.row + a.rowspan - (b.row + b.rowspan));
  for (const { lines, row, rowspan } of byEnd) {
    const missing = lines.length * LINE + 2 * PADDING - sum(heights.slice(row, row + rowspan));
    const last = row + rowspan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? LINE) + missing;
  }
  return heights;
}

/** Sets a report on A4 pages: paragraphs, and tables with a box around each cell, broken between rows. */
export function typeset(parts: readonly Part[]): readonly Page[] {
  const pages: Page[] = [{ runs: [], boxes: [] }];
  let [page] = pages;
  let y = MARGIN;
  const turn = (): void => {
    page = { runs: [], boxes: [] };
    pages.push(page);
    y = MARGIN;
  };

  const setTable = (table: FormTable): void => {
    const cells = placeCells(table);
    const heights = heightsOf(cells, table.rows.length);
    for (let start = 0; start < heights.length; ) {
      let end = start;
      while (end < heights.length && y + sum(heights.slice(start, end + 1)) <= BOTTOM) end += 1;
      if (end === start) {
        if (y === MARGIN) throw new Error('A row is taller than the page');
        turn();
        continue;
      }
      for (const cell of cells) {
        const [from, to] = [Math.max(cell.row, start), Math.min(cell.row + cell.rowspan, end)];
        if (from >= to) continue;
        const top = y + sum(heights.slice(start, from));
        page?.boxes.push({ x: cell.x, y: top, width: cell.width, height: sum(heights.slice(from, to)) });
        // the words of a cell that is cut by the page stand in its upper part
        if (cell.row < start) continue;
        cell.lines.forEach((text, i) => {
          if (text === '') return;
          page?.runs.push({ x: cell.x + PADDING, y: top + PADDING + LINE * (i + 0.8), text });
        });
      }
      y += sum(heights.slice(start, end));
      if (end < heights.length) turn();
      start = end;
    }
    y += LINE;
  };

  for (const part of parts) {
    if (part.kind === 'table') {
      setTable(part);
      continue;
    }
    for (const text of wrap(part.text, WIDTH)) {
      if (y + LINE > BOTTOM) turn();
      page?.runs.push({ x: MARGIN, y: y + LINE * 0.8, text });
      y += LINE;
    }
  }
  pages.forEach(({ runs }, i) => {
    runs.push({ x: 100, y: 285, text: `— ${i + 1} —` });
  });
  return pages;
}
