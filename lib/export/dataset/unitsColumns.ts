import type { DatasetColumn } from './datasetColumn';
import { SHARED } from './sharedColumns';

/** units.csv: one row a unit, whether it has reports or not. */
export const UNITS_COLUMNS: readonly DatasetColumn[] = [
  SHARED.unit_id,
  SHARED.unit_name,
  {
    key: 'short_name',
    zh: '简称',
    en: 'Short name',
    kind: 'text',
    width: 14,
    about: '单位简称',
    aboutEn: 'short name of the body, in Chinese',
  },
  SHARED.level,
  SHARED.type,
  SHARED.region_code,
  SHARED.parent_id,
  {
    key: 'valid_from',
    zh: '存在起',
    en: 'Valid from',
    kind: 'date',
    about: '单位从哪天起存在；不详为空',
    aboutEn: 'day since which the body exists; empty where unknown',
  },
  {
    key: 'valid_to',
    zh: '存在止',
    en: 'Valid to',
    kind: 'date',
    about: '单位到哪天为止；仍在为空',
    aboutEn: 'day on which the body ended; empty where it still exists',
  },
];
