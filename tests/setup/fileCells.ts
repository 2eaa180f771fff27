import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FileTable } from '../../lib/export/fileTable';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';

/** A row of a file as texts, by the keys of its header: numbers by their digits, null where nothing stands. */
export type FileCells = Readonly<Record<string, string | null>>;

const records = z.array(z.record(z.string(), z.unknown()));

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text;
};

/** Rows as they were read, with the given columns alone. */
const cellsOf = (rows: unknown, keys: readonly string[]): readonly FileCells[] =>
  records.parse(rows).map((row) => Object.fromEntries(keys.map((key) => [key, textOf(row[key])])));

/** Columns of a table as they stand in its CSV. */
export const csvCells = (table: FileTable, keys: readonly string[]): readonly FileCells[] =>
  cellsOf(parse(printCsv(table, { language: null, bom: true }), { bom: true, columns: true }), keys);

/** The same as they stand in its JSON. */
export const jsonCells = (table: FileTable, keys: readonly string[]): readonly FileCells[] =>
  cellsOf(z.object({ rows: records }).parse(JSON.parse(printJson(table))).rows, keys);

/** The same as they stand in its workbook. */
export async function xlsxCells(table: FileTable, keys: readonly string[]): Promise<readonly FileCells[]> {
  const book = read(await printXlsx(table, { language: null }), { type: 'array', sheets: '数据' });
  return cellsOf(utils.sheet_to_json(book.Sheets.数据 ?? {}, { raw: true, defval: null }), keys);
}
