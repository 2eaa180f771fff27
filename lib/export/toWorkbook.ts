import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { exceedsExcel, literalText } from './excelLimits';
import type { ColumnKind, FileTable, FileValue } from './fileTable';
import { type HeaderLanguage, headerOf } from './headerOf';
import { notesSheet } from './notesSheet';
import { plainNumber } from './plainNumber';

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  integer: 12,
  decimal: 14,
  percent: 10,
  date: 12,
  year: 8,
};

const textCell = (text: string): CellObject => ({ value: literalText(text), type: String, format: '@' });

const isWhole = (digits: string): boolean => !digits.includes('.');

/** Per cent stay what they are in the CSV, 43.6 and not 0.436: the sign is only shown. */
function formatOf(kind: ColumnKind, digits: string): string {
  if (kind === 'year') return '0';
  if (kind === 'percent') return '0.0"%"';
  return isWhole(digits) ? '#,##0' : '#,##0.0#####';
}

function toCell(kind: ColumnKind, value: FileValue): CellObject | null {
  if (value === null || value === '') return null;
  if (kind === 'text') return textCell(String(value));
  if (kind === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  const digits = plainNumber(value);
  if (exceedsExcel(digits)) return textCell(digits);
  return { value: Number(digits), type: Number, format: formatOf(kind, digits) };
}

/**
 * The file as a workbook: a sheet of data with a frozen head, widths and typed cells, and a sheet 说明 with what must
 * be known. Text is text, whatever it begins with: nothing in it is ever a formula.
 */
export async function toWorkbook(
  table: FileTable,
  language: HeaderLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, rows } = table;
  const header: Row = columns.map((column) => ({
    ...textCell(headerOf(column, language)),
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
  }));
  const cells = rows.map((row): Row => row.map((value, i) => toCell(columns[i]?.kind ?? 'text', value)));
  const workbook = await writeExcelFile([
    {
      sheet: '数据',
      data: [header, ...cells],
      columns: columns.map(({ kind, width }) => ({ width: width ?? WIDTHS[kind] })),
      stickyRowsCount: 1,
    },
    {
      sheet: '说明',
      data: notesSheet(table).map(
        (row, i): Row =>
          row.map((text) => ({
            ...textCell(text),
            wrap: true,
            alignVertical: 'top',
            ...(i === 0 && { fontWeight: 'bold' }),
          })),
      ),
      columns: [{ width: 22 }, { width: 60 }, { width: 30 }, { width: 10 }, { width: 10 }],
    },
  ]).toBuffer();
  return new Uint8Array(workbook);
}
