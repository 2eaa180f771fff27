import { say } from '../language/say';
import { isSmall, SMALL_DENOMINATOR } from './isSmall';
import type { Trend } from './trend';

/** What hollow points of lines mean, where there are any; empty where there is none. */
export function fewNote({ series }: Pick<Trend, 'series'>): string {
  return series.some(({ points }) => points.some(({ measure }) => isSmall(measure)))
    ? say({
        zh: `空心点的比率分母不足 ${SMALL_DENOMINATOR} 件，起伏多出于偶然。`,
        en: `Hollow points have a denominator below ${SMALL_DENOMINATOR}: their ups and downs are mostly chance. `,
      })
    : '';
}
