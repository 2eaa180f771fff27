import type { Metric } from '../metrics/catalogue';
import { axisNumber } from './axisNumber';

const rounded = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 3 });

/** A number as a tile has room for it: 43.6%, 9,862, 12.3万. */
export function tileNumber(value: number, unit: Metric['unit']): string {
  if (unit === '%') return `${rounded.format(value)}%`;
  return Math.abs(value) < 10_000
    ? axisNumber(value)
    : `${rounded.format(value / (Math.abs(value) < 1e8 ? 1e4 : 1e8))}${Math.abs(value) < 1e8 ? '万' : '亿'}`;
}
