/** Excel holds 15 digits of a number; one with more is written as text, so that none is lost. */
const EXCEL_DIGITS = 15;

/** True for a plain decimal with more digits than Excel keeps. */
export function exceedsExcel(digits: string): boolean {
  return digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length > EXCEL_DIGITS;
}

/** A spreadsheet reads `_x0041_` in a text as the character of that number, unless its first underscore is written so. */
export function literalText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
