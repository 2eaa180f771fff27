/** Digits that a spreadsheet guarantees; beyond them binary fractions show (0.1 + 0.2). */
const SIGNIFICANT = 15;

/** A number written out in full, without exponent. */
function plainDecimal(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT));
  const [mantissa = '', exponent] = String(rounded).split('e');
  if (exponent === undefined) return mantissa;
  const places = Number(exponent);
  const digits = mantissa.replace(/[-.]/g, '');
  const point = (mantissa.replace('-', '').split('.')[0] ?? '').length + places;
  const sign = rounded < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0').replace(new RegExp(`^(\\d{${point}})(?=\\d)`), '$1.');
}

/** The number that a display states, or null: 1,234 · 12件 · 12.5% · （3） for −3; not 1.2E+03, which hides digits. */
function statedNumber(shown: string): number | null {
  const text = shown.normalize('NFKC').replace(/[\s,]/g, '');
  const match =
    /^(?<open>\()?(?<sign>[-−])?[¥￥$]?(?<digits>\d+(?:\.\d+)?)(?<percent>%)?(?:\p{Script=Han}*)\)?$/u.exec(
      text,
    );
  if (!match?.groups?.digits) return null;
  const { open, sign, digits, percent } = match.groups;
  const size = Number(digits) / (percent ? 100 : 1);
  return open || sign ? -size : size;
}

/**
 * What a numeric cell of a spreadsheet says. As shown, if what is shown states the whole number; otherwise (rounded,
 * scaled, in scientific notation, hidden) the number itself, because a column too narrow must not cost a digit.
 *
 * @example numberText(1234, '1,234') // '1,234'
 * @example numberText(96171.6, '96172') // '96171.6'
 * @example numberText(11398889, '1.14E+07') // '11398889'
 */
export function numberText(value: number, shown: string): string {
  const stated = statedNumber(shown);
  const same =
    stated !== null && Number(stated.toPrecision(SIGNIFICANT)) === Number(value.toPrecision(SIGNIFICANT));
  if (same) return shown;
  const isPercent = /%\s*$/.test(shown);
  return isPercent ? `${plainDecimal(value * 100)}%` : plainDecimal(value);
}
