import { say } from '../language/say';
import { formatValue } from '../metrics/formatValue';

/** Of how many reports a count speaks: 已核对 3 / 应报 5 份; `expected` null where nobody knows who has to report. */
export const ofExpected = (evaluated: number, expected: number | null): string =>
  say({
    zh: `已核对 ${formatValue(evaluated, '件')} / 应报 ${expected === null ? '未知' : formatValue(expected, '件')} 份报告`,
    en: `${formatValue(evaluated, '件')} reports checked of ${expected === null ? 'an unknown number' : formatValue(expected, '件')} expected`,
  });
