import { stringify } from 'csv-stringify/sync';

/** A field of a file: text, a number as plain decimal text that must stay a number, or nothing. */
export type Field = string | { readonly number: string } | null;

/** Text that a spreadsheet would take for a formula is preceded by an apostrophe; numbers never are. */
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * A CSV file: UTF-8 with byte order mark (Excel takes it for the local code page without), RFC 4180, CRLF.
 * Empty fields are empty: the columns of state say why.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Field[])[]): string {
  const records = rows.map((row) =>
    row.map((field) => (field === null ? '' : typeof field === 'string' ? guard(field) : field.number)),
  );
  return stringify([[...columns], ...records], { bom: true, record_delimiter: 'windows' });
}

/** A number of ours as a field: plain decimal digits, never an exponent; nothing for nothing. */
export function numberField(value: number | null | undefined): Field {
  if (value === null || value === undefined) return null;
  return { number: Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toFixed(6))) };
}
