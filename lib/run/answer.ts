import type { Scope } from '../report/types';

/** Columns of a mapping file with their Chinese names: by the first four a report is known, the next three are the answer. */
export const MAPPING_COLUMNS = [
  ['file', '文件'],
  ['sha256', '文件校验码'],
  ['url', '网址'],
  ['unit', '单位名称'],
  ['unit_id', '单位编号'],
  ['year', '年度'],
  ['scope', '范围'],
  ['note', '备注'],
] as const;
export type MappingColumn = (typeof MAPPING_COLUMNS)[number][0];

/** One row of a mapping file, or of a manifest. What is null says nothing. */
export interface Answer {
  readonly line: number;
  /** Told as the source of the answer; a mapping file unless given. */
  readonly list?: '清单';
  readonly file: string | null;
  readonly sha256: string | null;
  readonly url: string | null;
  /** As printed in the report. */
  readonly unit: string | null;
  readonly unitId: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
}
