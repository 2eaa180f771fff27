import type { TableBlock } from '../../document/types';
import { cellsAbove, cellsInRow, type Grid, type GridCell } from '../../grid/toGrid';
import { dropSpace } from '../../text/foldSpace';
import { columnOf } from './columnKind';
import { isFooterCell } from './footer';
import type { IndicatorColumn, IndicatorRow, IndicatorTable } from './indicatorTable';

const plain = (text: string): string => dropSpace(text.normalize('NFKC')).replace(/[:：]$/, '');
const IS_LABEL = /^(?:统计)?(?:指标|项目)(?:名称|项目|内容)?$|^统计(?:项目|内容|指标)(?:名称)?$/;
const IS_UNIT = /^(?:计量|统计)?单位$/;
const IS_CODE = /^(?:指标)?(?:代码|代号|编号|行次|行号)$/;
const IS_NUMBER = /^序号$/;
const IS_REMARK = /^(?:备注|说明)$/;

/** A column of the grid: its place and what it is for. */
interface Column {
  readonly left: number;
  readonly right: number;
}
interface Header {
  readonly bottom: number;
  /** Columns of labels end before this one. */
  readonly labelEnd: number;
  readonly labelStart: number;
  readonly unit: Column | null;
  readonly code: Column | null;
  readonly values: readonly (Column & { readonly column: IndicatorColumn })[];
  /** How many cells it has behind the labels, when these are the unit and the columns of figures and nothing else. */
  readonly cellsBehind: number | null;
}

/** 计量单位 or 单位: without it a row is no header. Most cells are figures, which need not be looked at closely. */
const isUnit = ({ text }: { readonly text: string }): boolean =>
  text.includes('位') && IS_UNIT.test(plain(text));

/** True for a table that may begin with a header of indicators: all others need not be laid out. */
export const mayBeIndicators = ({ rows }: TableBlock): boolean => rows.some((row) => row.some(isUnit));

function headerIn(grid: Grid, row: number, year: number | null): Header | null {
  const unit = cellsInRow(grid, row).find(isUnit);
  if (!unit) return null;
  const cells = cellsInRow(grid, row).filter(({ text }) => text !== '');
  const find = (pattern: RegExp): GridCell | undefined => cells.find(({ text }) => pattern.test(plain(text)));
  const label = find(IS_LABEL);
  if (!label || label.left > unit.left) return null;
  const bottom = Math.max(label.bottom, unit.bottom);
  const code = find(IS_CODE);
  const width = Math.max(...grid.at.map((cells_) => cells_.length));
  const headings = Array.from({ length: bottom - row + 1 }, (_, i) => row + i);
  const values: (Column & { readonly column: IndicatorColumn })[] = [];
  for (let left = Math.max(unit.right, code?.right ?? unit.right) + 1; left < width; left += 1) {
    const above = cellsAbove(grid, headings, left, left).filter(({ text }) => text !== '');
    const own = above.at(-1);
    if (!own || own.left < left || IS_REMARK.test(plain(own.text))) continue;
    values.push({ left, right: own.right, column: columnOf(own.text, year) });
  }
  const labelStart = find(IS_NUMBER) && (find(IS_NUMBER)?.right ?? -1) < label.left ? label.left : 0;
  const first = Math.min(unit.left, code?.left ?? unit.left);
  const behind = cells.filter(({ left }) => left >= unit.left).length;
  const cellsBehind = code === undefined && behind === values.length + 1 ? behind : null;
  if (values.length === 0 || labelStart >= first) return null;
  return { bottom, labelStart, labelEnd: first, unit, code: code ?? null, values, cellsBehind };
}

const within = (cell: GridCell, { left, right }: Column): boolean => cell.left >= left && cell.right <= right;

const UNIT = /^(?:人次|万元|亿元|元|[条件次篇个人份起部])$/;

/**
 * Unit and figures by their order behind the label, where careless spans put them beside their columns: only in a row that has
 * as many cells as the header, the first of them a unit.
 */
function rowByOrder(
  cells: readonly GridCell[],
  own: GridCell,
  header: Header,
): Pick<IndicatorRow, 'unit' | 'slots'> | null {
  const [unit, ...slots] = cells.filter(({ left }) => left > own.right);
  const fits =
    header.cellsBehind === slots.length + 1 &&
    unit !== undefined &&
    UNIT.test(plain(unit.text)) &&
    [unit, ...slots].every(({ top, bottom }) => top === bottom);
  const isInPlace =
    unit !== undefined &&
    header.unit !== null &&
    within(unit, header.unit) &&
    slots.length === header.values.length &&
    slots.every((slot, i) => within(slot, header.values[i] ?? slot));
  return fits && !isInPlace ? { unit: plain(unit.text), slots } : null;
}

function rowOf(cells: readonly GridCell[], header: Header): IndicatorRow | null {
  const labels = cells.filter(
    ({ left, text }) => left >= header.labelStart && left < header.labelEnd && text !== '',
  );
  const own = labels.at(-1);
  if (!own) return null;
  const byOrder = rowByOrder(cells, own, header);
  const base = {
    labels: labels.map(({ text }) => text),
    unit: plain(cells.find((cell) => header.unit && within(cell, header.unit))?.text ?? ''),
    code: header.code
      ? plain(cells.find((cell) => header.code && within(cell, header.code))?.text ?? '') || null
      : null,
    witness: 'grid',
    where: own.where,
  } as const;
  if (byOrder) return { ...base, ...byOrder, printed: '', problem: null };
  // A heading over the whole width, or one that says nothing but dashes.
  const slots = header.values.map((column) => cells.filter((cell) => within(cell, column)));
  const known = slots.flat();
  if (own.right >= header.labelEnd || known.length === 0)
    return { ...base, slots: [], printed: '', problem: null };
  const printed = known.map(({ text }) => text).join('、');
  const isTorn =
    slots.some((found) => found.length !== 1) ||
    known.some(({ top, bottom }) => bottom > top) ||
    own.bottom > own.top;
  if (isTorn) return { ...base, slots: [], printed, problem: '数字的位置与行、列标题对不上' };
  return { ...base, slots: known, printed, problem: null };
}

/** The columns that a table goes on with where it is continued without its header. */
export interface OpenTable {
  readonly header: Header;
  readonly width: number;
}

/**
 * A laid-out table as indicators, or null when it is no such table. `open`: the header of the table before, which this
 * one goes on with when it has none of its own and is as wide.
 */
export function gridIndicators(
  grid: Grid,
  year: number | null,
  open: OpenTable | null,
): { readonly table: IndicatorTable; readonly open: OpenTable } | null {
  const width = Math.max(...grid.at.map((cells) => cells.length));
  let header = open && open.width === width ? open.header : null;
  /** The last row of a header that takes several. */
  let headerEnd = -1;
  const rows: IndicatorRow[] = [];
  let columns: readonly IndicatorColumn[] = header?.values.map(({ column }) => column) ?? [];
  for (const row of grid.at.keys()) {
    const next = headerIn(grid, row, year);
    if (next) {
      // Two tables side by side in one, of other columns: none is read.
      if (rows.length > 0 && next.values.length !== columns.length) return null;
      header = next;
      headerEnd = next.bottom;
      columns = next.values.map(({ column }) => column);
      continue;
    }
    const cells = cellsInRow(grid, row);
    if (!header || row <= headerEnd) continue;
    const read = rowOf(cells, header);
    // 联络员 with 人 behind it is an indicator.
    if (!UNIT.test(read?.unit ?? '') && cells.some(({ text }) => isFooterCell(text))) break;
    if (read) rows.push(read);
  }
  return header && rows.length > 0 ? { table: { columns, rows }, open: { header, width } } : null;
}
