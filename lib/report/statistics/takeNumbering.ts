import { type FlowText, gapsIn } from './flowText';

/**
 * Where figures end and the numbering of the next row begins: 00 and 2、政府公报公开数 in 002、政府公报公开数. `numbers` are
 * those that the next row may carry. Without a gap between them the digits are cut only in one way that fits.
 */
export function takeNumbering(
  { text, gaps }: FlowText,
  from: number,
  to: number,
  numbers: readonly number[],
): { readonly to: number; readonly isNumbered: boolean; readonly problem: string | null } {
  const figures = text.slice(from, to);
  const hasPoint = /\d\.$/.test(figures);
  const isNumbered = hasPoint || (/\d$/.test(figures) && /^[、.)]/.test(text.slice(to, to + 1)));
  if (!isNumbered) return { to, isNumbered, problem: null };
  const end = hasPoint ? to - 1 : to;
  const lastGap = gapsIn(gaps, from, end).at(-1) ?? from;
  const digits = text.slice(lastGap, end);
  const cuts = new Set(
    numbers.map(String).flatMap((number) => (digits.endsWith(number) ? [end - number.length] : [])),
  );
  const [only] = cuts;
  if (cuts.size === 1 && only !== undefined) return { to: only, isNumbered, problem: null };
  // One digit between a gap and a point, behind figures: a list that counts otherwise than expected.
  if (cuts.size === 0 && lastGap > from && digits.length === 1)
    return { to: lastGap, isNumbered, problem: null };
  return { to: end, isNumbered, problem: '数字与下一行的编号连在一起，不能确认从哪里分开' };
}
