import { cellsInRow, type Grid, type GridCell } from '../grid/toGrid';
import type { CellKey } from '../metrics/cellKey';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { normalizeLabel } from '../text/normalizeLabel';
import {
  endsInTable4Header,
  findTable4Cell,
  mentionsTable4,
  REMEDY_COLUMNS,
  remedyKeys,
  TABLE_2_BLOCK,
  TABLE_4_KEYS,
} from './columnHeaders';
import { areFigures, isFigure, isNumbering, textsOf } from './gridFigures';
import type { WordedGrid } from './gridWords';
import { headerColumns } from './headerColumns';
import type { Occurrence, Slot } from './occurrence';
import { type HeaderColumn, pairByColumn, pairByOrder } from './pairColumns';
import { remediesAdd, remedySightings } from './remedies';
import { type PairedRow, table2Row } from './table2';
import { unruledRemedies } from './unruledRemedies';

/** A unit named above a block of table 2 that is not the form's: its figures are not in the catalogue's unit. */
const OTHER_UNIT = /单位[:：](?!(?:万元|件|项)[)）]?$)/;

/** Trailing empty cells that a pipe table leaves for columns of other rows. */
function withoutFiller(values: readonly GridCell[], count: number): readonly GridCell[] {
  let end = values.length;
  while (end > count && values[end - 1]?.text === '') end -= 1;
  return values.slice(0, end);
}

function pairTable2(
  columns: readonly HeaderColumn<ColumnSpelling>[],
  values: readonly GridCell[],
): PairedRow | null {
  if (values.some(({ top, bottom, text }) => bottom > top && text !== '')) return null;
  const byColumn = pairByColumn(columns, values);
  if (byColumn) return byColumn;
  const cells = withoutFiller(values, columns.length);
  // Where the places do not fit, the order decides, but not where an empty cell could stand anywhere.
  return cells.some(({ text }) => text === '')
    ? null
    : pairByOrder(
        columns.map(({ key }) => key),
        cells,
      );
}

/**
 * Table 2 from one laid-out table: each block has its own header, which rules until the next heading of a block.
 * `before`: the columns of a header that stands in the text before the table.
 */
export function readTable2(
  { rows, namesRow2 }: WordedGrid,
  before: readonly ColumnSpelling[] | null = null,
): Occurrence[] {
  if (!namesRow2) return [];
  const found: Occurrence[] = [];
  // Columns named in the words before the table have an order, but no place in it.
  let columns: readonly HeaderColumn<ColumnSpelling>[] | null =
    before?.map((key) => ({ key, left: -1, right: -1 })) ?? null;
  let headers = before ? 1 : 0;

  for (const { cells, words } of rows) {
    const printed = cells.filter(({ text }) => text !== '');
    const header = cells.filter(({ text }, i) => text !== '' && !words[i]?.isContent);
    const named = cells.flatMap(({ text, left, right }, i) => {
      const key = text === '' || words[i]?.isContent ? null : words[i]?.column2;
      return key ? [{ key, left, right }] : [];
    });
    if (header.length > 0 && named.length === header.length) {
      headers += 1;
      columns = named;
      continue;
    }
    const at = words.findIndex(({ row2 }) => row2 !== null);
    const item = words[at]?.row2 ?? null;
    const values = cells.slice(at + 1);
    if (item && areFigures(values)) {
      found.push(
        ...table2Row(item, columns && pairTable2(columns, values), values, cells[at]?.where ?? '', 'grid'),
      );
      continue;
    }
    // A heading of a block, or words that are not the form's columns, end what the last header said.
    const isHeading = printed.some(({ text }) =>
      TABLE_2_BLOCK.test(text.normalize('NFKC').replace(/\s/g, '')),
    );
    if (header.length < printed.length || header.length > 1 || isHeading) columns = null;
    if (printed.some(({ text }) => OTHER_UNIT.test(text.replace(/\s/g, '')))) return openAll(found);
  }
  // A table with none of the form's columns is another one that speaks of licences and penalties too.
  return headers > 0 ? found : [];
}

/** Figures that were found, none of which can be taken: the table is in another unit. */
const openAll = (found: readonly Occurrence[]): Occurrence[] =>
  found.map((sighting) =>
    sighting.kind === 'open'
      ? sighting
      : {
          kind: 'open',
          keys: [sighting.key],
          slots: [{ text: sighting.raw, where: sighting.where }],
          where: sighting.where,
          reason: '表中另注了计量单位，不能确认',
        },
  );

/** The figures of a row, without the words (数量, 本年数) that may stand before them; null when it is not a row of figures. */
function figuresIn(cells: readonly GridCell[]): readonly GridCell[] | null {
  const [first, ...rest] = cells;
  const figures = first && !isFigure(first) && first.text.length <= 8 ? rest : cells;
  return figures.length > 1 && figures.every(isFigure) && figures.some(({ text }) => text !== '')
    ? figures
    : null;
}

const openRemedies = (keys: readonly CellKey[], slots: readonly Slot[], reason: string): Occurrence[] => [
  { kind: 'open', keys, slots, where: slots[0]?.where ?? '', reason },
];

/** Table 4 from one laid-out table, with all three blocks of columns side by side. */
export function readTable4({ grid, rows: worded }: WordedGrid): Occurrence[] {
  const first = worded.findIndex(({ words }) => words.some(({ label }) => label === '行政复议'));
  if (first < 0) return [];
  const rows = [...grid.at.keys()];
  const allFigures = rows.slice(first).flatMap((row) => {
    const cells = figuresIn(cellsInRow(grid, row));
    return cells ? [{ row, cells }] : [];
  });
  const figures = allFigures.length > 1 ? allFigures.filter(({ cells }) => !isNumbering(cells)) : allFigures;
  const [only] = figures;
  if (!only) return [];
  const headerRows = rows.filter(
    (row) => row >= first && row < only.row && !isNumbering(cellsInRow(grid, row)),
  );
  const header = textsOf(grid, headerRows).filter((text) => text !== '');
  if (!mentionsTable4(header)) return [];
  if (figures.length > 1)
    return openRemedies(TABLE_4_KEYS, only.cells, '表头下有不止一行数字，不能确认哪一行是本年的');

  const unruled = unruledRemedies(grid, headerRows, only.cells);
  if (unruled) return remedySightings(pairByOrder(TABLE_4_KEYS, unruled) ?? [], 'order');

  const columns = headerColumns<CellKey>(grid, headerRows, findTable4Cell, TABLE_4_KEYS);
  const byColumn = columns && pairByColumn(columns, only.cells);
  const isForms = endsInTable4Header(header);
  // Where nothing is empty, fifteen figures stand in the order of the form, whatever the spans of the header say.
  const isPlain = only.cells.every(({ text }) => text !== '') && (isForms || columns !== null);
  const byOrder = isPlain ? pairByOrder(TABLE_4_KEYS, only.cells) : null;
  const inFormOrder =
    byColumn && TABLE_4_KEYS.flatMap((key) => byColumn.find(([name]) => name === key)?.[1] ?? []);
  const agrees = !byOrder || !inFormOrder || inFormOrder.every((cell, i) => cell === byOrder[i]?.[1]);

  if (agrees && (byColumn || byOrder)) return remedySightings(byColumn ?? byOrder ?? [], 'grid');
  if (byOrder && inFormOrder) {
    const orderAdds = remediesAdd(only.cells);
    if (orderAdds && !remediesAdd(inFormOrder)) return remedySightings(byOrder, 'grid');
    if (!orderAdds && remediesAdd(inFormOrder) && byColumn) return remedySightings(byColumn, 'grid');
  }
  return openRemedies(TABLE_4_KEYS, only.cells, '数字与列标题对不上');
}

/**
 * Fifteen figures in a row, after words that name both kinds of suit (`before`) but under a header that is torn: they are
 * table 4 if all three totals come out.
 */
export function readBareRemedies(grid: Grid, before: readonly string[]): Occurrence[] {
  const rows = [...grid.at.keys()]
    .map((row) => cellsInRow(grid, row))
    .filter((cells) => cells.length === TABLE_4_KEYS.length && cells.every(isFigure));
  if (rows.length === 0) return [];
  const words = before.map(normalizeLabel).join('');
  if (!/未经复议直接起诉/.test(words) || !/复议后起诉/.test(words)) return [];
  return rows.flatMap((cells) =>
    remediesAdd(cells) && !isNumbering(cells)
      ? remedySightings(pairByOrder(TABLE_4_KEYS, cells) ?? [], 'sums')
      : [],
  );
}

/**
 * One block of table 4 in a table of its own, its name (行政复议, 未经复议直接起诉, 复议后起诉) in the words just before:
 * five columns with their labels above five figures.
 */
export function readRemedyBlock(grid: Grid, before: string): Occurrence[] {
  const keys = remedyKeys(before);
  if (!keys) return [];
  const rows = [...grid.at.keys()].map((row) => cellsInRow(grid, row));
  const [header = [], ...below] = rows.filter((cells) => cells.some(({ text }) => text !== ''));
  const isHeader = header.map(({ text }) => normalizeLabel(text)).join() === REMEDY_COLUMNS.join();
  if (!isHeader) return [];
  const [cells, ...more] = below;
  const pairs = cells && more.length === 0 && cells.every(isFigure) ? pairByOrder(keys, cells) : null;
  return pairs ? remedySightings(pairs, 'grid') : openRemedies(keys, cells ?? [], '数字与列标题对不上');
}
