import type { FileTable } from './fileTable';
import { isNumeric } from './isNumeric';
import { plainNumber } from './plainNumber';

/**
 * Rows as JSON, one object a row by the keys of the columns, in order. Missing values are null. Numbers carry the same digits as in
 * the CSV, which is why rows are not left to `JSON.stringify`.
 */
export function jsonRows({ columns, rows }: Pick<FileTable, 'columns' | 'rows'>): readonly string[] {
  const numeric = columns.map(({ kind }) => isNumeric(kind));
  const keys = columns.map(({ key }) => JSON.stringify(key));
  return Array.from(rows, (row) => {
    const fields = row.map((value, i) => {
      const printed = value !== null && numeric[i] ? plainNumber(value) : JSON.stringify(value);
      return `${keys[i]}:${printed}`;
    });
    return `{${fields.join(',')}}`;
  });
}
