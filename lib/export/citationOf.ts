import type { FileNotes } from './fileTable';

/** How to cite a view, after GB/T 7714: author, title, kind of source, day of the data, address. */
export function citationOf({ title, dataDate, address }: FileNotes): string {
  return `公开年报图谱. ${title}[DS/OL].${dataDate === null ? '' : ` (${dataDate}).`} ${address}`;
}
