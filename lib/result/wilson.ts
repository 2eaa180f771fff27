/** The normal quantile of a 95 % interval. */
const Z = 1.959964;

/**
 * The Wilson interval of a proportion at 95 %, in per cent: what lies between is compatible with so few cases
 * (E. B. Wilson, JASA 22, 1927). Null where numerator and denominator are no proportion.
 */
export function wilson(
  numerator: number,
  denominator: number,
): { readonly low: number; readonly high: number } | null {
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return null;
  const share = numerator / denominator;
  const square = Z ** 2;
  const middle = share + square / (2 * denominator);
  const half = Z * Math.sqrt((share * (1 - share)) / denominator + square / (4 * denominator ** 2));
  const scale = 1 + square / denominator;
  return {
    low: Math.max(0, (100 * (middle - half)) / scale),
    high: Math.min(100, (100 * (middle + half)) / scale),
  };
}
