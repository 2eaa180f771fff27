import { foldSpace } from '../../text/foldSpace';
import type { PositionedPage, PositionedText } from '../positioned';
import { type Block, DocumentError, type LineBlock, type TableBlock } from '../types';
import { cellText } from './cellText';
import { dropFurniture, type PageLines } from './dropFurniture';
import { findColumns } from './findColumns';
import { findLattices, type Lattice } from './findLattices';
import { mergeRules } from './mergeRules';
import { appendTable, continuesTable, type PlacedTable, toTableBlock } from './placedTable';
import { centreOf, middleOf, type TextLine, toLines } from './toLines';

/** Words of one page: more than a page of the smallest print holds. */
const MAX_TEXTS = 20_000;

type Box = Pick<Lattice, 'left' | 'right' | 'top' | 'bottom'>;

const isInside = (text: PositionedText, { left, right, top, bottom }: Box): boolean =>
  centreOf(text) >= left && centreOf(text) <= right && middleOf(text) >= top && middleOf(text) <= bottom;

function fillLattice(lattice: Lattice, page: PositionedPage): PlacedTable {
  const inside = page.texts.filter((text) => isInside(text, lattice));
  const byFace = new Map(lattice.faces.map((face) => [face, [] as PositionedText[]])); // empty lists need their type said
  for (const text of inside) {
    const face = lattice.faces.find((candidate) => isInside(text, candidate));
    if (face) byFace.get(face)?.push(text);
  }
  const rows = Array.from({ length: lattice.rows }, (_, row) => ({
    page: page.number,
    cells: lattice.faces
      .filter((face) => face.row === row)
      .map((face) => ({
        text: foldSpace(cellText(byFace.get(face) ?? [])),
        left: face.left,
        right: face.right,
        rowspan: face.rowspan,
      })),
  }));
  return { kind: 'table', isRuled: true, top: lattice.top, bottom: lattice.bottom, rows };
}

interface PlacedLine {
  readonly kind: 'line';
  readonly top: number;
  readonly block: LineBlock;
}
type Item = PlacedTable | PlacedLine;

/** The page's lines between two bordered tables, or before the first, or behind the last. */
function stretches(
  lines: readonly TextLine[],
  tables: readonly PlacedTable[],
): readonly (readonly TextLine[])[] {
  const before = (line: TextLine): number => tables.filter(({ top }) => top <= middleOf(line)).length;
  return Array.from({ length: tables.length + 1 }, (_, i) => lines.filter((line) => before(line) === i));
}

function itemsOf({ page, lines }: PageLines, tables: readonly PlacedTable[]): readonly Item[] {
  const number = new Map(lines.map((line, i) => [line, i + 1]));
  const { level } = mergeRules(page.rules);
  const found: Item[] = stretches(lines, tables).flatMap((stretch) =>
    findColumns(stretch, level, page.number).map((part): Item => {
      if (part.kind === 'table') return part;
      const where = `page:${page.number}/line:${number.get(part.line)}`;
      const block: LineBlock = { kind: 'line', text: foldSpace(part.line.text), where, gap: 0 };
      return { kind: 'line', top: middleOf(part.line), block };
    }),
  );
  return [...found, ...tables].toSorted((a, b) => a.top - b.top);
}

/**
 * Pages of placed texts and strokes → lines and tables in reading order. Bordered tables are the faces of their
 * ruling lines; others are found by their columns of figures, where these stand in line beyond doubt. A table that
 * goes on over a page break is one block. Page numbers and running headers are left out.
 */
export function toBlocks(pages: readonly PositionedPage[]): Block[] {
  const crowded = pages.find(({ texts }) => texts.length > MAX_TEXTS);
  if (crowded) {
    throw new DocumentError(
      'too_complex',
      `第 ${crowded.number} 页有 ${crowded.texts.length} 处文字，不是正常的报告：请核对文件。`,
    );
  }
  const ruled = pages.map((page) =>
    findLattices(page.rules).map((lattice) => ({ lattice, table: fillLattice(lattice, page) })),
  );
  const outside = pages.map((page, i): PageLines => {
    const lattices = (ruled[i] ?? []).map(({ lattice }) => lattice);
    return {
      page,
      lines: toLines(page.texts.filter((text) => !lattices.some((lattice) => isInside(text, lattice)))),
    };
  });

  const items: Item[] = [];
  for (const [i, own] of dropFurniture(outside).entries()) {
    const [first, ...rest] = itemsOf(
      own,
      (ruled[i] ?? []).map(({ table }) => table),
    );
    if (!first) continue;
    const last = items.at(-1);
    if (last?.kind === 'table' && first.kind === 'table' && continuesTable(last, first)) {
      items[items.length - 1] = appendTable(last, first);
    } else items.push(first);
    items.push(...rest);
  }

  let tables = 0;
  return items.map((item): TableBlock | LineBlock => {
    if (item.kind === 'line') return item.block;
    tables += 1;
    return toTableBlock(item, tables);
  });
}
