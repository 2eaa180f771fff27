import type { FileTable, FileValue } from './fileTable';

/** Values that are printed at a time: some milliseconds' work, in which nobody else is served. */
const VALUES = 10_000;

/** The rows of a file some at a time, in order; none for a file without rows. */
export function* rowBatches({
  columns,
  rows,
}: Pick<FileTable, 'columns' | 'rows'>): Generator<readonly (readonly FileValue[])[]> {
  const most = Math.max(1, Math.floor(VALUES / Math.max(1, columns.length)));
  let batch: (readonly FileValue[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
