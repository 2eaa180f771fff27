import type { TableBlock } from '../document/types';
import type { Finding } from './types';

/** Longer lines are sentences of the report, which speak of many years. */
const LONGEST_CAPTION = 40;

/** The words directly over a table: the line before it, if it is short, and a first row of one cell. */
export function captionOf(before: string | undefined, { rows }: TableBlock): string {
  const line = before !== undefined && before.length <= LONGEST_CAPTION ? before : '';
  const [first = []] = rows;
  const printed = first.filter(({ text }) => text !== '');
  const title = printed.length === 1 ? (printed[0]?.text ?? '') : '';
  return `${line} ${title.length <= LONGEST_CAPTION ? title : ''}`;
}

/**
 * Why the figures of a table are not those of the report, by what stands over it, in Chinese; null when nothing says so.
 * `year`: the year that the report is on, null when unknown.
 */
export function foreignCaption(caption: string, year: number | null): string | null {
  const words = caption.normalize('NFKC').replace(/\s/g, '');
  const years = [...words.matchAll(/(20\d\d)年?度?/g)].map(([, digits]) => Number(digits));
  if (year !== null && years.length > 0 && !years.includes(year) && !years.includes(year + 1))
    return `表格上方写的是 ${years.join('、')} 年，不是报告年度 ${year} 年`;
  if (/上年度?(?:数据|情况|同期)|去年|上一年度(?:数据|情况)|同期数/.test(words))
    return '表格上方注明是上一年度的数据';
  const [, unit] = /单位[:：]\(?([^)）]{1,6})/.exec(words) ?? [];
  return unit && !/^(?:件|万元|项|条|个)/.test(unit)
    ? `表格上方注明单位是“${unit}”，不是格式规定的单位`
    : null;
}

/** That a table was passed over, and why. */
export const foreignNote = (number: number, why: string): Finding => ({
  rule: 'STR-08',
  severity: 'warning',
  where: `table:${number}`,
  left: null,
  right: null,
  message: `第 ${number} 个表格没有取数：${why}。`,
});
