import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { MOST_ROWS } from '../../lib/query/mostRows';
import { refusedText } from '../responses';

const NARROWER: Both = {
  zh: '缩小范围（如上级、级别、年度），或到 /data 下载全部数据',
  en: 'ask for less, such as one place, one level or some years, or take the whole data set at /data',
};

/** The words for a file of more rows than one may have; null when it has not. `narrower`: how to ask for less, a clause. */
export const tooMany = (rows: number, narrower: Both = NARROWER): Response | null =>
  rows <= MOST_ROWS
    ? null
    : refusedText(
        say({
          zh: `这份清单超过 ${MOST_ROWS} 行，一个文件放不下：请${narrower.zh}。`,
          en: `This list has more than ${MOST_ROWS} rows, which is too long for a file: please ${narrower.en}.`,
        }),
      );
