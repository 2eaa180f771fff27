import { stringify } from 'csv-stringify/sync';
import { type CellChange, wordsOf } from './diffCells';
import type { OpenTable } from './openTable';
import { isStored, wordOf } from './outcomeWords';
import type { Planned } from './planImport';

/** Cells that are told for one report; all are in the file of --diff. */
const MOST_CELLS = 20;
const COLUMNS = [
  'path',
  'unit_id',
  'year',
  'outcome',
  'key',
  'change',
  'stored_state',
  'stored',
  'new_state',
  'new',
];

const count = (cells: readonly CellChange[], kind: CellChange['kind']): number =>
  cells.filter((cell) => cell.kind === kind).length;

/** One report of a plan in Chinese: what would become of it, and which stored cells would change. */
export function formatPlanned({ imported, cells }: Planned): string {
  const { path, unitId, year, outcome } = imported;
  const what = unitId === null ? '' : `\t${unitId}-${year}`;
  const head = `${wordOf(imported, true)}\t${path}${what}`;
  if (cells.length === 0) return head;
  const numbers = `\t新增 ${count(cells, 'created')} 格，改变 ${count(cells, 'changed')} 格，不变 ${count(cells, 'unchanged')} 格，缺少 ${count(cells, 'gone')} 格`;
  if (!isStored(outcome) || outcome === 'created' || outcome === 'unchanged') return head + numbers;
  const told = cells.filter(({ kind }) => kind !== 'unchanged');
  const lines = told
    .slice(0, MOST_CELLS)
    .map(({ key, before, after }) => `\n  ${key}\t${wordsOf(before)} → ${wordsOf(after)}`);
  const more =
    told.length > MOST_CELLS ? `\n  另有 ${told.length - MOST_CELLS} 格：用 --diff 文件.csv 全部写出` : '';
  return `${head}${numbers}${lines.join('')}${more}`;
}

/** The header of the file of --diff. */
export const diffHeader = (): string => stringify([COLUMNS], { bom: true });

/** Writes every cell of a planned report; one without cells is a row of its own. */
export function writeDiff(table: OpenTable, { imported, cells }: Planned): void {
  const { path, unitId, year, outcome } = imported;
  const head = [path, unitId, year, outcome];
  const rows = cells.map(({ key, kind, before, after }) => [
    ...head,
    key,
    kind,
    before?.state,
    before?.value,
    after?.state,
    after?.value,
  ]);
  table.write(stringify(rows.length > 0 ? rows : [[...head, ...COLUMNS.slice(head.length).map(() => null)]]));
}
