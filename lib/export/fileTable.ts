import { type LazyRows, lazyRows } from './lazyRows';

/** What the values of a column are; every printer reads its types, formats and guards from here. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date' | 'year';

/**
 * One value: text and dates (`2024-01-31`) as strings, numbers as numbers or, where the digits must stay exactly as
 * stored, as plain decimal text; null where there is none, for which a column of states gives the reason.
 */
export type FileValue = string | number | null;

/** A column of a file: named, typed, and told how to find its value in a row. */
export interface FileColumn<Row> {
  /** Stable, English, the same in every format and language. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: ColumnKind;
  /** Unit of all its values; absent where there is none or where another column names it row by row. */
  readonly unit?: string | undefined;
  /** Width in a sheet, in characters; by kind when absent. */
  readonly width?: number;
  readonly value: (row: Row) => FileValue;
}

/** What must stand beside the numbers for them to be understood and cited. */
export interface FileNotes {
  readonly title: string;
  /** The question that the file answers, in words, one condition a line. */
  readonly query: readonly string[];
  /** Address of the page with the same query. */
  readonly address: string;
  readonly source: string;
  /** Day of the newest import, `2026-11-25`; null when the file holds no figures, or nothing is loaded. */
  readonly dataDate: string | null;
  /** Version of the data set that the figures are of; null when the file holds no figures. */
  readonly dataVersion: number | null;
  /** Day on which the file was made, for its citation. */
  readonly accessedOn?: string;
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
}

/** A file before it is printed: what CSV, XLSX and JSON all show. */
export interface FileTable {
  /** File name without its ending, in ASCII. */
  readonly name: string;
  readonly notes: FileNotes;
  readonly columns: readonly Omit<FileColumn<never>, 'value'>[];
  readonly rows: LazyRows<readonly FileValue[]>;
}

/** Lays rows out by their columns. The printers do not compute: what they print is fixed here. */
export function toFileTable<Row>(
  name: string,
  notes: FileNotes,
  columns: readonly FileColumn<Row>[],
  rows: LazyRows<Row>,
): FileTable {
  return { name, notes, columns, rows: lazyRows(rows, (row) => columns.map(({ value }) => value(row))) };
}
