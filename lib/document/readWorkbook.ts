import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { foldRadicals } from '../text/foldRadicals';
import { foldSpace } from '../text/foldSpace';
import { inMegabytes, LIMITS } from './limits';
import { numberText } from './numberText';
import { openPackage } from './openPackage';
import { readOle } from './readOle';
import { type SheetText, toSheetTable } from './toSheetTable';
import { type Block, type Document, DocumentError } from './types';

const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null } as const;

/** What a cell says. A formula that was never calculated says itself: it is neither blank nor a number. */
function textOf(cell: CellObject): string {
  const shown = cell.w ?? '';
  if (cell.f !== undefined && cell.v === undefined) return `=${cell.f}`;
  if (cell.t !== 'n' || typeof cell.v !== 'number') return foldSpace(shown || String(cell.v ?? ''));
  return SSF.is_date(String(cell.z ?? '')) ? foldSpace(shown) : numberText(cell.v, foldSpace(shown));
}

/** XLS is not packed: its stream is as large as what it holds. */
function refuseLargeStream(bytes: Uint8Array): void {
  const ole = readOle(bytes);
  const stream = ole?.stream('Workbook') ?? ole?.stream('Book');
  if (stream && stream.length > LIMITS.xls) {
    throw new DocumentError(
      'too_large',
      `Excel 表格的内容有 ${inMegabytes(stream.length)}，超过 ${inMegabytes(LIMITS.xls)} 的上限，不是正常的报告：请核对文件。`,
    );
  }
}

function openWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellNF: true,
      cellHTML: false,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      throw new DocumentError('encrypted', 'Excel 表格有密码：请去掉密码另存后再导入。');
    }
    throw new DocumentError(
      'damaged_file',
      'Excel 表格已损坏，无法打开：请用 Excel 或 WPS 打开后另存为 XLSX，或重新取得该文件。',
    );
  }
}

/** The cells of a sheet that say something. Only these are listed: one cell far away makes no sheet large. */
function textsOf(sheet: WorkSheet): readonly SheetText[] {
  return Object.keys(sheet).flatMap((address) => {
    if (address.startsWith('!')) return [];
    const { r: row, c: column } = utils.decode_cell(address);
    const cell: CellObject = sheet[address];
    const text = foldRadicals(textOf(cell));
    return text === '' ? [] : [{ row, column, text }];
  });
}

/**
 * A workbook (XLSX, XLS, ET): of each visible sheet its name as a line, the rows above the table that hold one text
 * alone as lines (titles are looked for there), and all its cells as a table that begins at A1, so that
 * `table:1/row:5/column:4` is D5. Numbers are never rounded, see `numberText`; dates are as shown.
 * Throws `DocumentError`: what `openPackage` throws, `too_large`, `too_complex`, `encrypted`, `damaged_file`.
 */
export async function readWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls'): Promise<Document> {
  if (format === 'xls') refuseLargeStream(bytes);
  const workbook = openWorkbook(format === 'xlsx' ? openPackage(bytes) : bytes);
  const blocks: Block[] = [];
  let tables = 0;

  for (const [i, name] of workbook.SheetNames.entries()) {
    if (workbook.Workbook?.Sheets?.[i]?.Hidden) continue;
    const sheet = workbook.Sheets[name];
    if (!sheet) {
      throw new DocumentError(
        'damaged_file',
        `工作表“${name}”已损坏，无法读取：请用 Excel 或 WPS 打开后另存为 XLSX。`,
      );
    }
    if (sheet['!type'] && sheet['!type'] !== 'sheet') continue;
    blocks.push({ kind: 'line', text: foldSpace(name), where: `sheet:${i + 1}`, gap: 0 });
    const { lines, rows } = toSheetTable(name, i + 1, textsOf(sheet), sheet['!merges'] ?? []);
    blocks.push(...lines);
    if (rows.length > 0) {
      tables += 1;
      blocks.push({ kind: 'table', number: tables, rows });
    }
  }
  return { format, blocks, metadata: NO_METADATA };
}
