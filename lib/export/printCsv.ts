import { stringify } from 'csv-stringify/sync';
import type { FileTable } from './fileTable';
import { type HeaderLanguage, headerOf } from './headerOf';
import { isNumeric } from './isNumeric';
import { plainNumber } from './plainNumber';

/** Text that a spreadsheet would take for a formula is preceded by an apostrophe; numbers never are. */
const guard = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** Either sign of a line break is to stand between quotes: the library itself looks for both together only. */
const BREAK = /[\r\n]/;

/**
 * A CSV file: RFC 4180, CRLF, UTF-8, with a byte order mark unless told otherwise (Excel and WPS take the file for the
 * local code page without). Empty fields are empty: the columns of state say why.
 */
export function printCsv(
  { columns, rows }: FileTable,
  { language, bom }: { readonly language: HeaderLanguage; readonly bom: boolean },
): string {
  const numeric = columns.map(({ kind }) => isNumeric(kind));
  const records = rows.map((row) =>
    row.map((value, i) => (value === null ? '' : numeric[i] ? plainNumber(value) : guard(String(value)))),
  );
  const header = columns.map((column) => headerOf(column, language));
  return stringify([header, ...records], { bom, record_delimiter: 'windows', quoted_match: BREAK });
}
