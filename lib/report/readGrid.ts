import { cellsAbove, cellsInRow, type Grid, type GridCell } from '../grid/toGrid';
import { type CellKey, cellKey, parseCellKey } from '../metrics/cellKey';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { REPORTED_METRICS } from '../metrics/reported';
import { APPLICANTS, type Applicant } from '../metrics/types';
import { normalizeLabel } from '../text/normalizeLabel';
import {
  endsInTable3Header,
  endsInTable4Header,
  findApplicant,
  findTable4Cell,
  mentionsTable4,
  parseTable2Header,
  TABLE_4_KEYS,
  table3Keys,
} from './columnHeaders';
import type { Occurrence } from './occurrence';
import { type HeaderColumn, pairByColumn, pairByOrder } from './pairColumns';
import { looksLikeCell } from './parseCell';
import { findRow, table3Metric } from './rowLabels';
import { table2Row } from './table2';
import { toOccurrence } from './toOccurrence';

const isFigure = (cell: GridCell): boolean => cell.text === '' || looksLikeCell(cell.text);

/** True for the cells right of a row label when they are figures, even if one of them cannot be read. */
const areFigures = (cells: readonly GridCell[]): boolean =>
  cells.length > 0 && (cells.every(isFigure) || cells.some((cell) => cell.text !== '' && isFigure(cell)));

/** Neighbouring columns with the same meaning as one: a header cell that spans several. */
function mergeColumns<Key>(keys: readonly (Key | null)[]): HeaderColumn<Key>[] {
  const merged: { key: Key; left: number; right: number }[] = [];
  for (const [column, key] of keys.entries()) {
    const last = merged.at(-1);
    if (key !== null && last?.key === key && last.right === column - 1) last.right = column;
    else if (key !== null) merged.push({ key, left: column, right: column });
  }
  return merged;
}

/** The columns that header rows name, each exactly once; null when one is missing or stands twice. */
function headerColumns<Key>(
  grid: Grid,
  rows: readonly number[],
  nameOf: (path: readonly string[]) => Key | null,
  expected: readonly Key[],
): readonly HeaderColumn<Key>[] | null {
  const width = grid.at.reduce((most, row) => Math.max(most, row.length), 0);
  const keys = Array.from({ length: width }, (_, column) =>
    nameOf(cellsAbove(grid, rows, column, column).map(({ text }) => text)),
  );
  const columns = mergeColumns(keys);
  return columns.length === expected.length &&
    expected.every((key) => columns.some((column) => column.key === key))
    ? columns
    : null;
}

/** 商业企业 may be broken over two header rows; 申请人情况 and 法人或其他组织 only group. */
function applicantOf(path: readonly string[]): Applicant | null {
  const leaf = path
    .map(normalizeLabel)
    .filter((label) => label !== '申请人情况' && label !== '法人或其他组织');
  return findApplicant(leaf.join(''));
}

const textsOf = (grid: Grid, rows: readonly number[]): readonly string[] =>
  rows.flatMap((row) => cellsInRow(grid, row).filter((cell) => cell.top === row)).map(({ text }) => text);

function readTable3(grid: Grid): Occurrence[] {
  const found: Occurrence[] = [];
  let headerRows: number[] = [];
  let inHeader = false;
  let columns: readonly HeaderColumn<Applicant>[] | null = null;
  let inOrder = false;

  for (const row of grid.at.keys()) {
    const cells = cellsInRow(grid, row);
    const labels = cells.map(({ text }) => normalizeLabel(text));
    if (labels.includes('自然人') || labels.includes('商业企业') || labels.includes('申请人情况')) {
      headerRows = inHeader ? [...headerRows, row] : [row];
      inHeader = true;
      continue;
    }
    const at = cells.findLastIndex(({ text }) => findRow(3, text) !== null);
    const metric = at < 0 ? null : table3Metric(findRow(3, cells[at]?.text ?? '') ?? '');
    const values = cells.slice(at + 1);
    if (!metric || !areFigures(values) || mentionsTable4(textsOf(grid, [row]))) {
      if (inHeader && cells.some((cell) => cell.top === row)) headerRows = [...headerRows, row];
      continue;
    }
    if (inHeader) {
      columns = headerColumns(grid, headerRows, applicantOf, APPLICANTS);
      inOrder = endsInTable3Header(textsOf(grid, headerRows).filter((text) => text !== ''));
    }
    inHeader = false;

    const keys = table3Keys(metric.key);
    const byColumn =
      columns &&
      pairByColumn(columns, values)?.map(
        ([applicant, cell]) => [cellKey(metric.key, applicant), cell] as const,
      );
    const pairs = byColumn ?? (inOrder ? pairByOrder(keys, values) : null);
    if (pairs) found.push(...pairs.map(([key, cell]) => toOccurrence(metric, key, cell)));
    else {
      const reason =
        columns || inOrder
          ? `应有 7 个数字，这一行有 ${values.length} 格，与列标题对不上`
          : '没有找到申请人情况的列标题，或与格式不符';
      found.push({ kind: 'open', keys, slots: values, where: cells[at]?.where ?? '', reason });
    }
  }
  // Without its header and with hardly a row of the form, it is another table that has a row 总计 or 其他 too.
  return headerRows.length > 0 || rowsOf(found) >= FEW_ROWS ? found : [];
}

/** Rows of the form below which a table without the form's header is taken for another table. */
const FEW_ROWS = 3;
const rowsOf = (found: readonly Occurrence[]): number =>
  new Set(
    found.map((sighting) =>
      sighting.kind === 'open' ? sighting.keys.join() : parseCellKey(sighting.key)?.key,
    ),
  ).size;

function readTable2(grid: Grid): Occurrence[] {
  const found: Occurrence[] = [];
  let columns: readonly HeaderColumn<ColumnSpelling>[] | null = null;
  let headers = 0;

  for (const row of grid.at.keys()) {
    const cells = cellsInRow(grid, row);
    const header = cells.filter(({ text }) => text !== '' && normalizeLabel(text) !== '信息内容');
    const named = header.map(({ text }) => parseTable2Header([text]));
    if (header.length > 0 && named.every((names) => names?.length === 1)) {
      headers += 1;
      columns = header.flatMap(({ left, right }, i) => (named[i] ?? []).map((key) => ({ key, left, right })));
      continue;
    }
    const at = cells.findIndex(({ text }) => findRow(2, text) !== null);
    const item = at < 0 ? null : findRow(2, cells[at]?.text ?? '');
    const values = cells.slice(at + 1);
    if (!item || !areFigures(values)) {
      // A row of words that are not the form's columns ends what the last header said.
      if (header.length > 1) columns = null;
      continue;
    }
    const pairs =
      columns &&
      (pairByColumn(columns, values) ??
        pairByOrder(
          columns.map(({ key }) => key),
          values,
        ));
    found.push(...table2Row(item, pairs, values, cells[at]?.where ?? ''));
  }
  // A table with none of the form's columns is another one that speaks of licences and penalties too.
  return headers > 0 ? found : [];
}

function readTable4(grid: Grid): Occurrence[] {
  const first = [...grid.at.keys()].find((row) =>
    cellsInRow(grid, row).some(({ text }) => normalizeLabel(text) === '行政复议'),
  );
  if (first === undefined) return [];
  const below = [...grid.at.keys()].slice(first);
  const figures = below.find((row) => {
    const cells = cellsInRow(grid, row);
    return cells.every(isFigure) && cells.some(({ text }) => text !== '');
  });
  if (figures === undefined) return [];

  const headerRows = below.filter((row) => row < figures);
  const header = textsOf(grid, headerRows);
  if (!mentionsTable4(header)) return [];
  const cells = cellsInRow(grid, figures);
  const columns = headerColumns<CellKey>(grid, headerRows, findTable4Cell, TABLE_4_KEYS);
  const pairs =
    (columns && pairByColumn(columns, cells)) ??
    (endsInTable4Header(header.filter((text) => text !== '')) ? pairByOrder(TABLE_4_KEYS, cells) : null);
  if (!pairs) {
    const where = cells[0]?.where ?? '';
    return [{ kind: 'open', keys: TABLE_4_KEYS, slots: cells, where, reason: '数字与列标题对不上' }];
  }
  return pairs.flatMap(([key, cell]) => {
    const metric = REPORTED_METRICS.find((remedy) => remedy.key === key);
    return metric ? [toOccurrence(metric, key, cell)] : [];
  });
}

/**
 * Reads tables 2, 3 and 4 from one laid-out table: each figure in the row of its label and below the header of
 * its column. Where the spans of header and body disagree (as content systems leave them), the order of the columns
 * decides, if the header is the form's and the numbers of cells agree. Otherwise the row is open.
 */
export function readGrid(grid: Grid): readonly Occurrence[] {
  return [...readTable2(grid), ...readTable3(grid), ...readTable4(grid)];
}
