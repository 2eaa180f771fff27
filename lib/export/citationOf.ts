import type { FileNotes } from './fileTable';

/** What is cited: a view at a version of the data set, on the day it was looked at. */
export type Cited = Pick<FileNotes, 'title' | 'dataDate' | 'dataVersion' | 'address' | 'accessedOn'>;

/**
 * How to cite a view, after GB/T 7714—2015 (data set, online): author, title, kind of source, version, day of the data, day of access,
 * address. The query stands in title and address.
 */
export function citationOf({ title, dataDate, dataVersion, address, accessedOn }: Cited): string {
  const version = dataVersion === null ? '' : ` 数据版本 ${dataVersion}`;
  const days = `${dataDate === null ? '' : `(${dataDate})`}${accessedOn === undefined ? '' : `[${accessedOn}]`}`;
  const made = [version, days].filter((part) => part !== '').join(' ');
  return `公开年报图谱. ${title}[DS/OL].${made === '' ? '' : `${made.startsWith(' ') ? '' : ' '}${made}.`} ${address}.`;
}
