import type { FileTable, FileValue } from './fileTable';

/**
 * Values that are printed at a time: some thirty milliseconds' work, in which nobody else is served. With fewer a long file takes ever so long where many
 * others ask, for each piece waits for its turn.
 */
const VALUES = 60_000;

/** How many rows of so many columns are printed at a time. */
export const rowsAtATime = (columns: number): number =>
  Math.max(1, Math.floor(VALUES / Math.max(1, columns)));

/** The rows of a file some at a time, in order; none for a file without rows. */
export function* rowBatches({
  columns,
  rows,
}: Pick<FileTable, 'columns' | 'rows'>): Generator<readonly (readonly FileValue[])[]> {
  const most = rowsAtATime(columns.length);
  let batch: (readonly FileValue[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
