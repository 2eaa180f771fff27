import { exceedsExcel, literalText } from '../excelLimits';
import type { ColumnKind, FileValue } from '../fileTable';
import { plainNumber } from '../plainNumber';

/** Styles by their place in the list of `workbookParts.ts`. */
const STYLE = { head: 1, text: 2, whole: 3, broken: 4, year: 5, date: 6, words: 7, percent: 8 } as const;

const DAY = 86_400_000;
/** Day 0 of a spreadsheet, for all days since March 1900. */
const START = Date.UTC(1899, 11, 30);

/** Text without anything that would have to be written otherwise: nearly all there is, told by one look. */
const PLAIN = /^[^&<>_\p{Cc}\ufffe\uffff]*$/u;

/** Text as it may stand in XML: marks escaped, and what XML cannot hold in the spelling of spreadsheets. */
const xmlText = (text: string): string => (PLAIN.test(text) ? text : spelled(text));

const spelled = (text: string): string =>
  literalText(text)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) =>
      sign === '\t' || sign === '\n' ? sign : `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const textCell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** Per cent stay what they are in the CSV, 43.6 and not 0.436: the sign is only shown. */
function styleOf(kind: ColumnKind, digits: string): number {
  if (kind === 'year') return STYLE.year;
  if (kind === 'percent') return STYLE.percent;
  return digits.includes('.') ? STYLE.broken : STYLE.whole;
}

function cell(kind: ColumnKind, value: FileValue): string {
  if (value === null || value === '') return '<c/>';
  if (kind === 'text') return textCell(String(value), STYLE.text);
  if (kind === 'date')
    return `<c s="${STYLE.date}"><v>${(Date.parse(`${value}T00:00:00Z`) - START) / DAY}</v></c>`;
  const digits = plainNumber(value);
  if (exceedsExcel(digits)) return textCell(digits, STYLE.text);
  return `<c s="${styleOf(kind, digits)}"><v>${digits}</v></c>`;
}

const BEGIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const widths = (all: readonly number[]): string =>
  `<cols>${all.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const row = (cells: string): string => `<row>${cells}</row>`;

/** A sheet of data up to its rows: frozen head, widths, header. */
export function sheetStart(header: readonly string[], columnWidths: readonly number[]): string {
  const cells = header.map((text) => textCell(text, STYLE.head)).join('');
  return `${BEGIN}${FROZEN}${widths(columnWidths)}<sheetData>${row(cells)}`;
}

/** Rows of a sheet, typed by their columns: numbers are numbers, text is text and never a formula. */
export function sheetRows(kinds: readonly ColumnKind[], rows: readonly (readonly FileValue[])[]): string {
  return rows.map((values) => row(kinds.map((kind, i) => cell(kind, values[i] ?? null)).join(''))).join('');
}

export const SHEET_END = '</sheetData></worksheet>';

/** A sheet of words, such as 说明; its first line is its title. */
export function wordsSheet(lines: readonly (readonly string[])[], columnWidths: readonly number[]): string {
  const cellOf = (text: string, style: number): string => (text === '' ? '<c/>' : textCell(text, style));
  const rows = lines
    .map((line, i) => row(line.map((text) => cellOf(text, i === 0 ? STYLE.head : STYLE.words)).join('')))
    .join('');
  return `${BEGIN}${widths(columnWidths)}<sheetData>${rows}${SHEET_END}`;
}
