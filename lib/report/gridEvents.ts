import type { Grid, GridCell } from '../grid/toGrid';
import { APPLICANTS, type Applicant } from '../metrics/types';
import { normalizeLabel } from '../text/normalizeLabel';
import type { CellWords } from './cellWords';
import { findApplicant, mentionsTable4, table3HeaderOrder } from './columnHeaders';
import { areFigures, isFigure, isNumbering, textsOf } from './gridFigures';
import type { WordedGrid } from './gridWords';
import { headerColumns } from './headerColumns';
import type { Slot } from './occurrence';
import { type HeaderColumn, isOneToOne, pairByColumn } from './pairColumns';
import { findRow, table3Metric } from './rowLabels';
import { totalHolds } from './rowSums';
import type { Table3Event } from './table3Events';

const COLUMNS = APPLICANTS.length;
/** Rows of the form below which a table without the form's header is taken for another table. */
const FEW_ROWS = 3;
/** A header of the form takes three rows; content systems double some of them. */
const MOST_HEADER_ROWS = 6;
/** Without rules each line of a header cell is a row. */
const MOST_HEADER_LINES = 12;

/** 商业企业 may be broken over two header rows; 申请人情况 and 法人或其他组织 only group. */
function applicantOf(path: readonly string[]): Applicant | null {
  const leaf = path
    .map((text) => normalizeLabel(text))
    .filter((label) => !/^(?:申请人情况|法人[或和]其他组织)$/.test(label));
  return findApplicant(leaf.join(''));
}

const isInFormOrder = (columns: readonly HeaderColumn<Applicant>[]): boolean =>
  columns.length === COLUMNS && columns.every(({ key }, i) => key === APPLICANTS[i]);

type RowEvent = Extract<Table3Event, { kind: 'row' }>;

/** The seven figures of a row and what binds them: header columns and order agree, or the sum of the row tells which is right. */
function bondOf(
  columns: readonly HeaderColumn<Applicant>[] | null,
  values: readonly GridCell[],
  isUnruled: boolean,
): Pick<RowEvent, 'slots' | 'bond' | 'applicants' | 'problem'> {
  if (values.some(({ top, bottom, text }) => bottom > top && text !== ''))
    return { slots: values, bond: 'line', problem: '有数字占了几行，不能确认属于哪一行' };
  if (isUnruled && values.some(({ text }) => text === ''))
    return { slots: values, bond: 'line', problem: '表格没有框线，行里有空位，不能确认是空格还是漏字' };
  if (columns && isInFormOrder(columns) && isOneToOne(columns, values))
    return { slots: values, applicants: APPLICANTS, bond: 'columns' };
  const pairs = columns && pairByColumn(columns, values);
  if (!pairs) return { slots: values, bond: 'line' };

  const byColumn = {
    slots: pairs.map(([, cell]) => cell),
    applicants: pairs.map(([applicant]) => applicant),
    bond: 'columns',
  } as const;
  const isFormOrder = pairs.every(([name, cell], i) => name === APPLICANTS[i] && cell === values[i]);
  if (isFormOrder && values.length === COLUMNS) return byColumn;
  const inFormOrder: readonly Slot[] = APPLICANTS.flatMap(
    (applicant) => pairs.find(([name]) => name === applicant)?.[1] ?? [],
  );
  const agrees = values.length === COLUMNS && inFormOrder.every((slot, i) => slot === values[i]);
  if (agrees) return byColumn;
  const columnsAdd = totalHolds(inFormOrder);
  const orderAdds = values.length === COLUMNS && totalHolds(values);
  if (columnsAdd && (!orderAdds || inFormOrder.every((slot, i) => slot.text === values[i]?.text)))
    return byColumn;
  if (orderAdds && !columnsAdd) return { slots: values, bond: 'line' };
  return { slots: values, bond: 'line', problem: '列标题的位置与数字的位置对不上' };
}

/** Seven figures in a row whose label is empty, a fragment, or elsewhere. */
function bareFigures(cells: readonly GridCell[]): readonly GridCell[] | null {
  const from = cells.findLastIndex((cell) => !isFigure(cell)) + 1;
  const to = cells.findLastIndex(({ text }) => text !== '') + 1;
  const first = cells.findIndex(({ text }, i) => i >= from && text !== '');
  const printed = first < 0 ? [] : cells.slice(first, Math.max(to, first + COLUMNS));
  return printed.length === COLUMNS && !isNumbering(printed) ? printed : null;
}

/** The row that a cell names, with the numbering that may stand in the cell before it; null when it names none. */
function rowNamed(cells: readonly GridCell[], words: readonly CellWords[], i: number): string | null {
  const before = words[i - 1]?.isNumbering ? cells[i - 1] : undefined;
  return (before ? findRow(3, `${before.text}${cells[i]?.text ?? ''}`) : words[i]?.row3) ?? null;
}

/** Where the label of a row stands: the last cell, of this row alone, that names a row of the form. */
function labelAt(cells: readonly GridCell[], words: readonly CellWords[]): number {
  return cells.findLastIndex(({ top, bottom }, i) => top === bottom && rowNamed(cells, words, i) !== null);
}

/**
 * What a laid-out table shows of table 3, row by row. `isOpen`: the document is in the middle of table 3, so that rows
 * without a header go on with it. Empty for a table that is another one.
 */
export function gridEvents(
  { grid, rows: worded, namesRow3, hasHeader3 }: WordedGrid,
  isOpen: boolean,
): readonly Table3Event[] {
  // Rows without any word of table 3 belong to it only where it has begun.
  if (!isOpen && !namesRow3 && !hasHeader3) return [];
  const events: Table3Event[] = [];
  const mostHeaderRows = grid.isUnruled ? MOST_HEADER_LINES : MOST_HEADER_ROWS;
  let headerRows: number[] = [];
  let inHeader = false;
  let columns: readonly HeaderColumn<Applicant>[] | null = null;
  let headers = 0;
  let rows = 0;

  const closeHeader = (where: string): void => {
    if (!inHeader) return;
    inHeader = false;
    columns = headerColumns(grid, headerRows, applicantOf, APPLICANTS);
    const order = table3HeaderOrder(textsOf(grid, headerRows).filter((text) => text !== ''));
    const isForms = columns?.every(({ key }, i) => key === APPLICANTS[i]);
    events.push({ kind: 'header', inOrder: isForms === true || order, where });
  };

  for (const [row, { cells, words }] of worded.entries()) {
    if (words.some(({ isHeader3 }) => isHeader3)) {
      headers += 1;
      if (!inHeader) headerRows = [];
      inHeader = true;
      if (headerRows.length < mostHeaderRows) headerRows.push(row);
      continue;
    }
    if (words.some(({ isSuit }) => isSuit) && mentionsTable4(textsOf(grid, [row]))) break;
    const at = labelAt(cells, words);
    const found = at < 0 ? null : rowNamed(cells, words, at);
    const metric = found === null ? null : table3Metric(found);
    const values = cells.slice(at + 1);
    const where = cells[Math.max(at, 0)]?.where ?? '';

    if (metric && areFigures(values) && (values.length >= COLUMNS || (found ?? '').length > 2)) {
      closeHeader(where);
      rows += 1;
      events.push({ kind: 'row', metric, where, ...bondOf(columns, values, grid.isUnruled) });
    } else if (metric && values.every(({ text }) => text === '') && (found ?? '').length > 2) {
      events.push({ kind: 'label', metric, where });
    } else {
      const bare = bareFigures(cells);
      if (bare && (headers > 0 || isOpen)) {
        closeHeader(where);
        events.push({ kind: 'figures', slots: bare, where });
      } else if (
        inHeader &&
        !isNumbering(cells.filter(({ text }) => text !== '')) &&
        cells.some(({ top }) => top === row)
      ) {
        if (headerRows.length < mostHeaderRows) headerRows.push(row);
      }
    }
  }
  if (inHeader && isHeaderOnly(grid)) closeHeader('');
  // 一、本年新收政府信息公开申请数量 is said nowhere else: with it table 3 begins.
  const begins = events.some((event) => event.kind === 'row' && event.metric.key === 't3_new');
  return headers > 0 || rows >= FEW_ROWS || begins || isOpen
    ? events.filter((event) => isOfForm(event, headers > 0))
    : [];
}

/** A header in a table of its own: every row belongs to it. */
const isHeaderOnly = (grid: Grid): boolean => grid.at.length <= MOST_HEADER_ROWS;

/** Without a header above it in the same table, a row must have its seven figures to count. */
const isOfForm = (event: Table3Event, hasHeader: boolean): boolean =>
  hasHeader || event.kind !== 'row' || event.slots.length >= COLUMNS;
