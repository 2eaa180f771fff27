import { type CellKey, cellKey } from '../metrics/cellKey';
import { STATISTICS_METRICS } from '../metrics/editions';
import { statistics2014Identities } from '../metrics/identities2014';
import { countAround, heavyTailed } from './draw';
import type { Random } from './random';

/** Usual counts of a county a year; what is not named here is mostly nought. */
const USUAL: Readonly<Record<string, number>> = {
  s1_active_total: 6_000,
  s1_active_normative: 20,
  s1_normative_issued: 15,
  s1_channel_website: 4_000,
  s1_channel_weibo: 600,
  s1_channel_wechat: 900,
  s1_channel_other: 500,
  s2_response_total: 60,
  s2_interpretation_articles: 25,
  s2_weibo_wechat_response: 20,
  s8_units: 40,
  s8_reading_points: 6,
  s9_meetings: 3,
  s9_trainings: 2,
  s9_trained: 120,
};
const RARE = 0.7;

/** The statistics table of 2014 to 2018 in which its sums hold. `scale`: 1 for the usual county. */
export function inventStatistics(scale: number, random: Random): Map<CellKey, string> {
  const values = new Map<CellKey, number>();
  for (const { key } of STATISTICS_METRICS) {
    const mean = (USUAL[key] ?? RARE) * Math.min(scale, 20);
    values.set(cellKey(key), countAround(random, mean * heavyTailed(random, 0.5)));
  }
  values.set('s7_fees_collected', 0);
  // 不同意公开 is a part of the replies and the sum of its own parts: those come first.
  for (const { left, right } of statistics2014Identities().toReversed()) {
    const sum = left.reduce((total, key) => total + (values.get(key) ?? Number.NaN), 0);
    for (const key of right) values.set(key, sum);
  }
  return new Map([...values].map(([key, value]) => [key, String(value)]));
}
