import { say } from '../language/say';
import { spoken } from '../language/spoken';
import type { Metric } from './catalogue';

/** Words for what stands in place of a number, in both languages. */
export const MISSING_NAMES = {
  blank: { zh: '空白', en: 'blank' },
  not_applicable: { zh: '不适用', en: 'not applicable' },
  unreadable: { zh: '无法确认', en: 'unreadable' },
  not_reported: { zh: '未报告', en: 'not reported' },
  not_asked: { zh: '该版未设', en: 'not on this form’s edition' },
  no_denominator: { zh: '分母为零', en: 'denominator is zero' },
} as const;

/** The same wherever one is shown. */
export const MISSING_WORDS = spoken(MISSING_NAMES);
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

const UNITS = spoken<Exclude<Metric['unit'], null>>({
  件: { zh: '件', en: 'items' },
  项: { zh: '项', en: 'items' },
  万元: { zh: '万元', en: '10,000 yuan' },
  条: { zh: '条', en: 'items' },
  次: { zh: '次', en: 'times' },
  篇: { zh: '篇', en: 'pieces' },
  个: { zh: '个', en: 'items' },
  人: { zh: '人', en: 'people' },
  人次: { zh: '人次', en: 'attendances' },
  '%': { zh: '%', en: '%' },
  倍: { zh: '倍', en: 'times' },
});

/** The unit in words, for headings and axes: `件`, `万元`, or a warning that the form prints none. */
export function formatUnit(unit: Metric['unit']): string {
  return unit === null ? say({ zh: '单位未印', en: 'unit not printed' }) : UNITS[unit];
}
