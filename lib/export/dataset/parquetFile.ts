import { gzipSync } from 'node:zlib';
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ColumnKind, FileValue } from '../fileTable';
import type { DatasetColumn } from './datasetColumn';

/** Rows that lie in memory, column by column, before they are encoded and sent. */
const GROUP = 50_000;

const COMPRESSORS = { GZIP: (bytes: Uint8Array): Uint8Array => gzipSync(bytes) };

/** Types of Parquet: counts and amounts are doubles, as in R and Python; the digits as printed stand in a column of their own. */
const TYPES: Readonly<Record<ColumnKind, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  year: { type: 'INT32' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  percent: { type: 'DOUBLE' },
};

const parquetValue = (kind: ColumnKind, value: FileValue): string | number | Date | null => {
  if (value === null) return null;
  if (kind === 'text') return String(value);
  return kind === 'date' ? new Date(`${value}T00:00:00Z`) : Number(value);
};

/** The bytes written since the last time; the offsets of the file go on. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/**
 * Rows as a Parquet file, compressed with gzip, in row groups: one group is in memory at a time. `about` stands in the metadata
 * of the file by key, such as the version of the data and how to cite it.
 */
export async function* parquetFile(
  columns: readonly DatasetColumn[],
  batches: AsyncIterable<readonly (readonly FileValue[])[]>,
  about: Readonly<Record<string, string>>,
): AsyncIterable<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ key, kind }) => ({
        name: key,
        repetition_type: 'OPTIONAL' as const,
        ...TYPES[kind],
      })),
    ],
    codec: 'GZIP',
    compressors: COMPRESSORS,
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'Disclosure Atlas',
  });
  let group = columns.map((): ReturnType<typeof parquetValue>[] => []);
  let rows = 0;
  const writeGroup = (): Uint8Array => {
    const columnData = columns.map(
      ({ key }, i): ColumnSource => ({ name: key, data: group[i] ?? [], offsetIndex: false }),
    );
    file.write({ columnData, rowGroupSize: rows });
    group = columns.map(() => []);
    rows = 0;
    return take(writer);
  };
  for await (const batch of batches) {
    columns.forEach(({ kind }, i) => {
      for (const row of batch) group[i]?.push(parquetValue(kind, row[i] ?? null));
    });
    rows += batch.length;
    if (rows >= GROUP) yield writeGroup();
  }
  if (rows > 0) yield writeGroup();
  file.finish();
  yield take(writer);
}
