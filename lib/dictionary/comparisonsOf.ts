import { say } from '../language/say';
import { REMEDY_BREAK, touchesRemedies } from '../metrics/breaks';
import { isDerived, type Metric, metricOf } from '../metrics/catalogue';
import { CROSSWALK_2014, predecessorsOf } from '../metrics/crosswalk2014';
import { labelOf } from '../metrics/labelOf';
import type { Comparability } from '../metrics/types';
import { COMPARABILITY_WORDS } from './comparabilityWords';

/** How a metric compares over one change of form or law. */
export interface Comparison {
  /** The change lies between the year before and this one. */
  readonly year: 2019 | 2021 | 2024;
  readonly comparability: Comparability;
  /** The same in a sentence, with the figures that stand on the other side. */
  readonly words: string;
}

const labels = (keys: readonly Metric['key'][]): string =>
  keys.map((key) => labelOf(metricOf(key))).join(' + ');

const sentence = (words: string): string => say({ zh: `${words}。`, en: `${words}.` });

function over2019(metric: Metric): Comparison {
  const isOlder = !isDerived(metric) && metric.address['2014'] !== undefined;
  if (isOlder) {
    const after = CROSSWALK_2014.find(({ sum }) => sum.some((key) => key === metric.key));
    const words = COMPARABILITY_WORDS[metric.comparability];
    return {
      year: 2019,
      comparability: metric.comparability,
      words: after
        ? say({
            zh: `${words}：其后为“${metricOf(after.of).label}”。`,
            en: `${words}: followed by “${metricOf(after.of).labelEn}”.`,
          })
        : sentence(words),
    };
  }
  const before = predecessorsOf(metric.key);
  return before === null
    ? {
        year: 2019,
        comparability: 'not_comparable',
        words: say({ zh: '2018 年以前没有可比的数。', en: 'There is no comparable figure up to 2018.' }),
      }
    : {
        year: 2019,
        comparability: 'note',
        words: say({
          zh: `${COMPARABILITY_WORDS.note}：2018 年以前取“${labels(before)}”。`,
          en: `${COMPARABILITY_WORDS.note}: up to 2018 it is “${labels(before)}”.`,
        }),
      };
}

/** Over which changes a metric stands, and whether its figures before and after may be joined; oldest first. */
export function comparisonsOf(metric: Metric): readonly Comparison[] {
  const isOlder = !isDerived(metric) && metric.address['2014'] !== undefined;
  if (isOlder) return [over2019(metric)];
  const { comparability } = metric;
  const form: Comparison[] = [
    over2019(metric),
    { year: 2021, comparability, words: sentence(COMPARABILITY_WORDS[comparability]) },
  ];
  return touchesRemedies(metric.key)
    ? [
        ...form,
        {
          year: 2024,
          comparability: 'note',
          words: say({
            zh: `${REMEDY_BREAK.label}：增减可能出于法律的变化，须注明。`,
            en: `${REMEDY_BREAK.label}; changes may come from the law, say so.`,
          }),
        },
      ]
    : form;
}
