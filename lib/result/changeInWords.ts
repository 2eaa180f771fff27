import { say } from '../language/say';
import { formatValue } from '../metrics/formatValue';
import type { Change } from './changeOf';

/** A change since the year before: ＋12.3%, －1.5 个百分点, 约＋4.0% where the form or the law changed in between, 持平 where there is none. */
export function changeInWords({ by, in: kind, isRough }: Pick<Change, 'by' | 'in' | 'isRough'>): string {
  if (by === 0)
    return isRough ? say({ zh: '约持平', en: 'about unchanged' }) : say({ zh: '持平', en: 'unchanged' });
  const size = formatValue(Math.abs(by), '%').replace(
    '%',
    kind === 'points' ? say({ zh: ' 个百分点', en: ' percentage points' }) : '%',
  );
  return say({
    zh: `${isRough ? '约' : ''}${by > 0 ? '＋' : '－'}${size}`,
    en: `${isRough ? 'about ' : ''}${by > 0 ? '+' : '−'}${size}`,
  });
}
