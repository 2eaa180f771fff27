import type { CellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import { table4Identities } from '../metrics/identities';
import type { Edition } from '../metrics/types';
import { countAround, deal } from './draw';
import type { Random } from './random';

/** 维持, 纠正, 其他, 尚未审结, of a hundred. */
const OF_RESULT = [48, 12, 26, 14] as const;
/** Of a hundred requests so many go to review, to court at once, and to court after review. */
const OF_REQUESTS = [3, 0.8, 1] as const;

/** Table 4 of a year in which its sums hold: the more requests, the more of them go to review and to court. */
export function inventTable4(edition: Edition, requests: number, random: Random): Map<CellKey, number> {
  const cells = new Map<CellKey, number>();
  table4Identities().forEach(({ left, right }, i) => {
    const cases = countAround(random, (requests * (OF_REQUESTS[i] ?? Number.NaN)) / 100);
    const dealt = deal(random, cases, OF_RESULT);
    left.forEach((key, part) => {
      cells.set(key, dealt[part] ?? Number.NaN);
    });
    for (const key of right) cells.set(key, cases);
  });
  return new Map(metricsOf(edition, 4).map(({ key }) => [key, cells.get(key) ?? Number.NaN]));
}
