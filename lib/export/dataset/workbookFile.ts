import type { ColumnKind, FileNotes, FileTable, FileValue } from '../fileTable';
import { type HeaderLanguage, headerOf } from '../headerOf';
import { notesSheet } from '../notesSheet';
import { rowsAtATime } from '../rowBatches';
import { SHEET_END, sheetRows, sheetStart, wordsSheet } from './sheetXml';
import { type SheetName, workbookParts } from './workbookParts';
import { type ZipEntry, zipOf } from './zipOf';

/** Rows of data that a sheet holds; Excel takes 1,048,576 with the header. */
const ROWS_A_SHEET = 1_000_000;

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  integer: 12,
  decimal: 14,
  percent: 10,
  date: 12,
  year: 8,
};

type Batch = readonly (readonly FileValue[])[];

/**
 * Rows as a workbook like those of the views, in constant memory: a sheet 说明, and a sheet 数据 for each million rows, with frozen
 * head, widths and typed cells.
 */
export function workbookFile(
  columns: FileTable['columns'],
  batches: AsyncIterable<Batch>,
  notes: FileNotes,
  {
    language,
    rowsASheet = ROWS_A_SHEET,
  }: { readonly language: HeaderLanguage; readonly rowsASheet?: number },
): AsyncIterable<Uint8Array> {
  const piece = rowsAtATime(columns.length);
  const kinds = columns.map(({ kind }) => kind);
  const header = columns.map((column) => headerOf(column, language));
  const widths = columns.map(({ kind, width }) => width ?? WIDTHS[kind]);
  const source = batches[Symbol.asyncIterator]();
  let left: Batch = [];

  /** True when there are rows left; fetches them when need be. */
  async function hasRows(): Promise<boolean> {
    while (left.length === 0) {
      const next = await source.next();
      if (next.done) return false;
      left = next.value;
    }
    return true;
  }
  async function* sheet(): AsyncIterable<string> {
    yield sheetStart(header, widths);
    for (let room = rowsASheet; room > 0 && (await hasRows()); ) {
      const some = left.slice(0, Math.min(room, piece));
      left = left.slice(some.length);
      room -= some.length;
      yield sheetRows(kinds, some);
    }
    yield SHEET_END;
  }
  async function* entries(): AsyncIterable<ZipEntry> {
    const notesName = { name: '说明', number: 1 };
    const names: SheetName[] = [];
    const file = { name: '', notes, columns, rows: [] };
    yield { path: 'xl/worksheets/sheet1.xml', content: wordsSheet(notesSheet(file), [22, 60, 30, 10, 10]) };
    do {
      const number = names.length + 2;
      names.push({ name: names.length === 0 ? '数据' : `数据 ${names.length + 1}`, number });
      yield { path: `xl/worksheets/sheet${number}.xml`, content: sheet() };
    } while (await hasRows());
    for (const [path, content] of workbookParts([...names, notesName])) yield { path, content };
  }
  return zipOf(entries(), new Date());
}
