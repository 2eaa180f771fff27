import { languageNow } from '../language/languageNow';
import type { Metric } from '../metrics/catalogue';
import { axisNumber } from './axisNumber';

const rounded = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 3 });

/** A number as a tile has room for it: 43.6%, 9,862, 12.3万. */
export function tileNumber(value: number, unit: Metric['unit']): string {
  if (unit === '%') return `${rounded.format(value)}%`;
  const size = Math.abs(value);
  if (size < 10_000) return axisNumber(value);
  if (languageNow() === 'en')
    return size < 1e6 ? `${rounded.format(value / 1e3)}k` : `${rounded.format(value / 1e6)}M`;
  return `${rounded.format(value / (size < 1e8 ? 1e4 : 1e8))}${size < 1e8 ? '万' : '亿'}`;
}
