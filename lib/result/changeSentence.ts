import { counted } from '../language/counted';
import { say } from '../language/say';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { formatValue } from '../metrics/formatValue';
import { changeInWords } from './changeInWords';
import type { YearChange } from './changeOf';

/**
 * What stands below a figure about the year before: the change, the two numbers where they are few, or why there is neither. `isPooled`:
 * the figure is of several units, and says of how many the change is.
 */
export function changeSentence(key: MetricKey, change: YearChange, isPooled = false): string {
  const pairs = 'pairs' in change && isPooled ? change.pairs : null;
  const over = (words: string): string =>
    pairs === null
      ? words
      : say({
          zh: `${words}（${formatValue(pairs, '件')} 家同口径）`,
          en: `${words} (${counted(pairs, 'body', 'bodies')} alike)`,
        });
  switch (change.kind) {
    case 'change':
      return over(
        say({ zh: `比上年 ${changeInWords(change)}`, en: `on last year ${changeInWords(change)}` }),
      );
    case 'few': {
      const [before, now] = [change.before, change.now].map((one) => formatValue(one, metricOf(key).unit));
      return over(say({ zh: `上年 ${before}，本年 ${now}`, en: `last year ${before}, this year ${now}` }));
    }
    case 'break':
      return say({
        zh: '格式已变，与上年不可比',
        en: 'the form changed: does not compare with last year',
      });
    case 'none':
      return say({ zh: '上年没有同口径的数', en: 'no figures alike last year' });
  }
}
