const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** A number on an axis or beside a bar: 3.99万 and 1.2亿 where plain digits would be long. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${format.format(value / 1e8)}亿`;
  if (size >= 1e5) return `${format.format(value / 1e4)}万`;
  return format.format(value);
}
