import { findMetric, isDerived } from '../metrics/catalogue';
import type { CellKey } from '../metrics/cellKey';
import { cellsOf } from '../metrics/editions';
import type { Edition, TableNo } from '../metrics/types';
import { CUT } from './cutMark';
import { describePlace } from './describePlace';
import type { Occurrence } from './occurrence';
import { parseCell } from './parseCell';
import type { Finding } from './types';

type CellSighting = Extract<Occurrence, { kind: 'cell' }>;
type OpenSighting = Extract<Occurrence, { kind: 'open' }>;

/** The tables of the form as it calls them. */
export const TABLE_NAMES: Readonly<Record<TableNo, string>> = { 2: '表二', 3: '表三', 4: '表四' };

/** Copies of a table that cannot be copies of each other. */
export function contradictionNote(table: TableNo, different: number): Finding {
  return {
    rule: 'STR-05',
    severity: 'error',
    where: `t${table}`,
    left: null,
    right: null,
    message: `${TABLE_NAMES[table]}在文件中不止一份，有 ${different} 格不一致，像是两个年度或两个单位的表：全部暂不取数，请只保留本报告的表后再导入。`,
  };
}

/** Figures that were found and cannot be told apart. */
export function openNote(sighting: OpenSighting, edition: Edition, table: TableNo): Finding {
  const own = new Set(cellsOf(edition, table));
  const [key = ''] = sighting.keys.filter((candidate) => own.has(candidate));
  const printed = sighting.slots.map(({ text }) => text || '空').join('、');
  return {
    rule: 'STR-04',
    severity: 'error',
    where: table === 3 ? `t3/row:${key.replace(/^t3_|_natural$/g, '')}` : key,
    left: null,
    right: null,
    message: `${TABLE_NAMES[table]}，${describePlace(sighting.where)}起：${sighting.reason}（印的是：${printed}）。这些格暂不取数，请核对原文。`,
  };
}

/** True for money that is printed plainly, but neither in 元 nor in 万元. */
function lacksUnit({ key, raw }: CellSighting): boolean {
  const metric = findMetric(key);
  const isMoney = metric !== null && !isDerived(metric) && metric.type === 'amount';
  const { value, unit } = parseCell(raw, 'amount');
  return isMoney && value !== null && unit === null;
}

/** A cell whose text is no number, or of which nothing says the unit. */
export function unreadableNote(sighting: CellSighting): Finding {
  const { key, raw, where } = sighting;
  const why = raw.endsWith(CUT)
    ? '下面另有数字，可能是一个数字断在两行或两页，或文件在此中断'
    : lacksUnit(sighting)
      ? '没有注明是元还是万元，或数额大得不可能'
      : '不是一个可以确认的数字';
  return {
    rule: 'STR-06',
    severity: 'error',
    where: key,
    left: null,
    right: null,
    message: `${describePlace(where)}印的是“${raw}”，${why}；该格暂不取数，请核对原文。`,
  };
}

/** A value that is not in the unit printed. */
export function conversionNote({ key, where }: CellSighting, conversion: string): Finding {
  return {
    rule: 'STR-06',
    severity: 'info',
    where: key,
    left: null,
    right: null,
    message: `${describePlace(where)}：${conversion}`,
  };
}

/** Cells of a table that were not found. */
export function missingNote(table: TableNo, keys: readonly CellKey[]): Finding {
  return {
    rule: 'STR-04',
    severity: 'error',
    where: `t${table}`,
    left: null,
    right: null,
    message: `${TABLE_NAMES[table]}有 ${keys.length} 格没有找到（如 ${keys.slice(0, 3).join('、')}）；请检查文件是否完整。`,
  };
}
