import { formatValue } from '../metrics/formatValue';
import type { Change } from './headlines';

/** A change since the year before: ＋12.3%, －1.5 个百分点, 约＋4.0% where the form changed in between, 持平 where there is none. */
export function changeInWords({ by, in: kind, isRough }: Pick<Change, 'by' | 'in' | 'isRough'>): string {
  if (by === 0) return isRough ? '约持平' : '持平';
  const size = formatValue(Math.abs(by), '%').replace('%', kind === 'points' ? ' 个百分点' : '%');
  return `${isRough ? '约' : ''}${by > 0 ? '＋' : '－'}${size}`;
}
