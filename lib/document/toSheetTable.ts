import type { Range } from '@e965/xlsx';
import { LIMITS } from './limits';
import { DocumentError, type LineBlock, type MarkupCell } from './types';

/** A cell with text; rows and columns counted from 0. */
export interface SheetText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Span {
  readonly rowspan: number;
  readonly colspan: number;
}

function refuseSize(name: string): never {
  throw new DocumentError(
    'too_complex',
    `工作表“${name}”的范围或合并单元格过大，不是正常的报告：请删去表外的内容后再导入。`,
  );
}

/** Merged ranges, cut to the used part of the sheet: the span of each first cell (null: covered), by `row,column`. */
function readSpans(
  name: string,
  merges: readonly Range[],
  height: number,
  width: number,
): ReadonlyMap<string, Span | null> {
  const spans = new Map<string, Span | null>();
  let places = 0;
  for (const { s, e } of merges) {
    const rowspan = Math.min(e.r + 1, height) - s.r;
    const colspan = Math.min(e.c + 1, width) - s.c;
    if (rowspan < 1 || colspan < 1) continue;
    places += rowspan * colspan;
    if (places > LIMITS.places) return refuseSize(name);
    for (let row = s.r; row < s.r + rowspan; row += 1) {
      for (let column = s.c; column < s.c + colspan; column += 1) spans.set(`${row},${column}`, null);
    }
    spans.set(`${s.r},${s.c}`, { rowspan, colspan });
  }
  return spans;
}

/** The rows at the top that hold one text alone: title, period, source. */
function headLines(rows: readonly (readonly SheetText[])[], sheet: number): readonly LineBlock[] {
  const end = rows.findIndex((row) => row.length > 1);
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .flat()
    .map(({ row, text }) => ({ kind: 'line', text, where: `sheet:${sheet}/row:${row + 1}`, gap: 0 }));
}

/**
 * The texts of a sheet as a table from its first cell to its last filled ones, merged ranges as spans, and the lines
 * at its top. `name` and `sheet` (counted from 1) are for messages and places.
 * Throws `DocumentError` (`too_complex`) when the sheet would be absurdly large.
 */
export function toSheetTable(
  name: string,
  sheet: number,
  texts: readonly SheetText[],
  merges: readonly Range[],
): { readonly lines: readonly LineBlock[]; readonly rows: readonly (readonly MarkupCell[])[] } {
  const height = texts.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = texts.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (height > LIMITS.rows || height * width > LIMITS.places) return refuseSize(name);

  const spans = readSpans(name, merges, height, width);
  const filled: SheetText[][] = Array.from({ length: height }, () => []);
  for (const text of texts) filled[text.row]?.push(text);
  const rows = filled.map((row, r) => {
    const byColumn = new Map(row.map(({ column, text }) => [column, text]));
    return Array.from({ length: width }, (_, c) => c).flatMap((c) => {
      const span = spans.get(`${r},${c}`);
      if (span === null) return [];
      return [{ text: byColumn.get(c) ?? '', rowspan: span?.rowspan ?? 1, colspan: span?.colspan ?? 1 }];
    });
  });
  return { lines: headLines(filled, sheet), rows };
}
