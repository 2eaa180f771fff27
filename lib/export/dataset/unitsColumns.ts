import type { DatasetColumn } from './datasetColumn';

/** units.csv: one row a unit, whether it has reports or not. */
export const UNITS_COLUMNS: readonly DatasetColumn[] = [
  {
    key: 'unit_id',
    zh: '单位编号',
    en: 'Unit code',
    kind: 'text',
    width: 14,
    about: '本项目的单位编号，见 units.csv',
  },
  { key: 'unit_name', zh: '单位', en: 'Unit', kind: 'text', width: 28, about: '单位全称' },
  { key: 'short_name', zh: '简称', en: 'Short name', kind: 'text', width: 14, about: '单位简称' },
  {
    key: 'level',
    zh: '级别代码',
    en: 'Level code',
    kind: 'text',
    width: 10,
    about: 'country、province、city、county、town',
  },
  {
    key: 'type',
    zh: '类型代码',
    en: 'Type code',
    kind: 'text',
    width: 14,
    about: '单位类型，如 county_gov、city_dept',
  },
  {
    key: 'region_code',
    zh: '区划代码',
    en: 'Division code',
    kind: 'text',
    width: 10,
    about: 'GB/T 2260 代码；没有的为空',
  },
  { key: 'parent_id', zh: '上级编号', en: 'Parent code', kind: 'text', width: 12, about: '上级单位的编号' },
  { key: 'valid_from', zh: '存在起', en: 'Valid from', kind: 'date', about: '单位从哪天起存在；不详为空' },
  { key: 'valid_to', zh: '存在止', en: 'Valid to', kind: 'date', about: '单位到哪天为止；仍在为空' },
];
