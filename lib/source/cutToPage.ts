import type { SourceBlock, SourceCell, SourceTable } from './toSourceView';

/** Characters on one page at most, a cell or line counted as many as its markup has: some twenty of the longest reports. */
const MOST = 1_500_000;
const MARKUP = 50;

const sizeOfRow = (row: readonly SourceCell[]): number =>
  row.reduce((sum, { text }) => sum + text.length + MARKUP, 0);
const sizeOf = (block: SourceBlock): number =>
  block.kind === 'table'
    ? block.rows.reduce((sum, row) => sum + sizeOfRow(row), 0)
    : block.pieces.reduce((sum, { text }) => sum + text.length, MARKUP);

/** The stretch around `middle` that is no larger than `most`, as far to both sides as there is room; never empty. */
function around(sizes: readonly number[], middle: number, most: number): readonly [from: number, to: number] {
  let [from, to] = [middle, middle + 1];
  let room = most - (sizes[middle] ?? most);
  for (let grows = true; grows; ) {
    grows = false;
    for (const [next, step] of [
      [to, () => (to += 1)],
      [from - 1, () => (from -= 1)],
    ] as const) {
      const size = sizes[next];
      if (size === undefined || size > room) continue;
      room -= size;
      step();
      grows = true;
    }
  }
  return [from, to];
}

const isHere = (block: SourceBlock): boolean =>
  block.kind === 'table' ? block.rows.some((row) => row.some((cell) => cell.isHere)) : block.isHere;

function cutTable(table: SourceTable): SourceTable {
  if (sizeOf(table) <= MOST) return table;
  const here = Math.max(
    0,
    table.rows.findIndex((row) => row.some((cell) => cell.isHere)),
  );
  const [from, to] = around(table.rows.map(sizeOfRow), here, MOST);
  return { ...table, rows: table.rows.slice(from, to), leftOut: table.rows.length - (to - from) };
}

/** What fits on a page of a document's blocks, around the place asked for; `before` and `after`: blocks left out. */
export function cutToPage(blocks: readonly SourceBlock[]): {
  readonly blocks: readonly SourceBlock[];
  readonly before: number;
  readonly after: number;
} {
  if (blocks.length === 0) return { blocks, before: 0, after: 0 };
  const cut = blocks.map((block) => (block.kind === 'table' ? cutTable(block) : block));
  const [from, to] = around(cut.map(sizeOf), Math.max(0, cut.findIndex(isHere)), MOST);
  return { blocks: cut.slice(from, to), before: from, after: cut.length - to };
}
