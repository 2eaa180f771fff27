import type { UnitRow } from '../metrics/rows';
import { LEVEL_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { FileColumn } from './fileTable';

/** Columns that say which unit a row is about. */
export function unitColumns<Row>(unitOf: (row: Row) => UnitRow): readonly FileColumn<Row>[] {
  const text = (
    key: string,
    zh: string,
    en: string,
    width: number,
    value: (unit: UnitRow) => string | null,
  ): FileColumn<Row> => ({ key, zh, en, kind: 'text', width, value: (row) => value(unitOf(row)) });
  return [
    text('unit_id', '单位编号', 'Unit code', 14, ({ id }) => id),
    text('unit_name', '单位', 'Unit', 28, ({ name }) => name),
    text('parent_id', '上级编号', 'Parent code', 12, ({ parentId }) => parentId),
    text('parent_name', '上级', 'Parent', 14, ({ parentName }) => parentName),
    text('level', '级别代码', 'Level code', 10, ({ level }) => level),
    text('level_label', '级别', 'Level', 8, ({ level }) => LEVEL_NAMES[level] ?? level),
    text('type', '类型代码', 'Type code', 14, ({ type }) => type),
    text('type_label', '类型', 'Type', 14, ({ type }) => TYPE_NAMES[type] ?? type),
  ];
}
