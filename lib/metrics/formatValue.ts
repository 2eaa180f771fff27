import type { Metric } from './catalogue';

/** Words for what stands in place of a number, wherever one is shown. */
export const MISSING_WORDS = {
  blank: '空白',
  not_applicable: '不适用',
  unreadable: '无法确认',
  not_reported: '未报告',
  not_asked: '该版未设',
  no_denominator: '分母为零',
} as const;
export type MissingReason = keyof typeof MISSING_WORDS;

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
const percent = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const quotient = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 3 });

/**
 * A number as people read it: `39,917`, `30.8%`, `96,171.6`, `0.0537`.
 * The unit is not part of the text except for `%`; never called for a missing value, which has its own words.
 */
export function formatValue(value: number, unit: Metric['unit']): string {
  if (unit === '%') return `${percent.format(value)}%`;
  if (unit === '倍') return quotient.format(value);
  if (unit === '万元' || unit === null) return money.format(value);
  return whole.format(value);
}

/** The unit in words, for headings and axes: `件`, `万元`, or a warning that the form prints none. */
export function formatUnit(unit: Metric['unit']): string {
  return unit ?? '单位未印';
}
