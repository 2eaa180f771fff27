import type { FileNotes } from './fileTable';

/** The part of the notes that is the same for all files: where the page is, and where the figures come from. */
export type Provenance = Pick<FileNotes, 'address' | 'source' | 'dataDate' | 'dataVersion' | 'accessedOn'>;

export const SOURCE =
  '各机关依《政府信息公开条例》公布的政府信息公开工作年度报告（自报数据，按原文照录；对不上的数字附有说明，不作更改）';
