/**
 * A number as plain decimal digits, never an exponent. Text from the database is kept digit by digit; what we computed
 * is rounded to the six places that the database holds. Throws on text that is no number: that is a bug.
 */
export function plainNumber(value: string | number): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`No number for a file: ${value}`);
    return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');
  }
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) throw new Error(`No number for a file: "${value}"`);
  return value;
}
