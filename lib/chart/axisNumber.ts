import { languageNow } from '../language/languageNow';

const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** A number on an axis or beside a bar: 3.99万 and 1.2亿 (39.9k, 120M) where plain digits would be long. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (languageNow() === 'en') {
    if (size >= 1e6) return `${format.format(value / 1e6)}M`;
    return size >= 1e5 ? `${format.format(value / 1e3)}k` : format.format(value);
  }
  if (size >= 1e8) return `${format.format(value / 1e8)}亿`;
  if (size >= 1e5) return `${format.format(value / 1e4)}万`;
  return format.format(value);
}
