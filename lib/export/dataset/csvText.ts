import { stringify } from 'csv-stringify/sync';
import { type HeaderLanguage, headerOf } from '../headerOf';
import { crlf } from './crlf';
import type { DatasetColumn } from './datasetColumn';

export interface CsvOptions {
  readonly language: HeaderLanguage;
  readonly bom: boolean;
}

/** The server's records as a CSV like those of the views: header, CRLF, byte order mark unless told otherwise. In constant memory. */
export async function* csvText(
  columns: readonly DatasetColumn[],
  records: AsyncIterable<Uint8Array>,
  { language, bom }: CsvOptions,
): AsyncIterable<Uint8Array> {
  const header = columns.map((column) => headerOf(column, language));
  yield Buffer.from(stringify([header], { bom, record_delimiter: 'windows' }));
  yield* crlf(records);
}
