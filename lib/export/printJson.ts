import { citationOf } from './citationOf';
import type { FileTable } from './fileTable';
import { isNumeric } from './isNumeric';
import { plainNumber } from './plainNumber';

/**
 * The file as JSON: the notes, the columns, and one object a row by the keys of the columns. Missing values are null.
 * Numbers carry the same digits as in the CSV, which is why rows are not left to `JSON.stringify`.
 */
export function printJson({ notes, columns, rows }: FileTable): string {
  const head = {
    title: notes.title,
    query: notes.query,
    address: notes.address,
    source: notes.source,
    data_date: notes.dataDate,
    data_version: notes.dataVersion,
    cite: citationOf(notes),
    definitions: notes.definitions,
    columns: columns.map(({ key, zh, en, kind, unit }) => ({ key, zh, en, kind, unit: unit ?? null })),
  };
  const numeric = columns.map(({ kind }) => isNumeric(kind));
  const keys = columns.map(({ key }) => JSON.stringify(key));
  const lines = rows.map((row) => {
    const fields = row.map((value, i) => {
      const printed = value !== null && numeric[i] ? plainNumber(value) : JSON.stringify(value);
      return `${keys[i]}:${printed}`;
    });
    return `{${fields.join(',')}}`;
  });
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`;
}
