import { stringify } from 'csv-stringify/sync';
import type { FileTable } from './fileTable';
import { type HeaderLanguage, headerOf } from './headerOf';
import { isNumeric } from './isNumeric';
import { plainNumber } from './plainNumber';
import { rowBatches } from './rowBatches';

/** Text that a spreadsheet would take for a formula is preceded by an apostrophe; numbers never are. */
const guard = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** Either sign of a line break is to stand between quotes: the library itself looks for both together only. */
const BREAK = /[\r\n]/;

const PRINTED = { record_delimiter: 'windows', quoted_match: BREAK } as const;

export interface CsvPrinting {
  readonly language: HeaderLanguage;
  readonly bom: boolean;
}

/**
 * A CSV file some rows at a time, after its header: RFC 4180, CRLF, with a byte order mark unless told otherwise (Excel and WPS take the
 * file for the local code page without). Empty fields are empty: the columns of state say why.
 */
export function* csvPieces(table: FileTable, { language, bom }: CsvPrinting): Generator<string> {
  const { columns } = table;
  const numeric = columns.map(({ kind }) => isNumeric(kind));
  yield stringify([columns.map((column) => headerOf(column, language))], { ...PRINTED, bom });
  for (const batch of rowBatches(table)) {
    const records = batch.map((row) =>
      row.map((value, i) => (value === null ? '' : numeric[i] ? plainNumber(value) : guard(String(value)))),
    );
    yield stringify(records, PRINTED);
  }
}
