import type { Both } from '../language/language';
import { say } from '../language/say';
import { isDerived, type Metric } from '../metrics/catalogue';
import { noteOf } from '../metrics/noteOf';

/** What has misled people: conditions, each with the sentence that warns of it. */
const PITFALLS: readonly (readonly [(metric: Metric) => boolean, Both])[] = [
  [
    (metric) => isDerived(metric) && metric.kind === 'ratio',
    {
      zh: '分母小时比率大起大落：分母不足 30 的不排名次。合并多个单位时先分别求和，再相除，不可对比率取平均。',
      en: 'Ratios of small denominators jump: below 30 there is no rank. To pool several bodies, add up numerators and denominators first and divide after; never take the mean of ratios.',
    },
  ],
  [
    (metric) => metric.unit === null,
    {
      zh: '表上没有印单位，元和万元都有：不可直接相加或比较。',
      en: 'The form prints no unit, and both yuan and 10,000 yuan occur: not to be added up or compared as they are.',
    },
  ],
  [
    (metric) => !isDerived(metric) && metric.type === 'delta',
    {
      zh: '带符号的增减数，可以是负数；不可当作数量相加为总数。',
      en: 'A change with its sign, which may be negative: no quantity that adds up to a total.',
    },
  ],
  [
    (metric) => !isDerived(metric) && metric.breakdown === 'applicant',
    {
      zh: '六类申请人之和应等于总计，报告本身不等的照录，并附说明；求和时不要把总计一并加入。',
      en: 'The six kinds of applicant should add up to the total; where they do not in the report, figures are kept as printed, with a remark. Do not add the total to its parts.',
    },
  ],
  [
    (metric) => !isDerived(metric) && metric.address['2014'] === undefined && metric.key.startsWith('t4_'),
    {
      zh: '没有上年结转一栏：一案跨年时，各地计入哪一年做法不一。',
      en: 'There is no row for cases carried over: places differ in the year to which they count a case that runs over two.',
    },
  ],
];

/** Sentences of warning for one metric: its own note first, then what holds for its kind. */
export function pitfallsOf(metric: Metric): readonly string[] {
  const general = PITFALLS.filter(([applies]) => applies(metric)).map(([, sentence]) => say(sentence));
  const note = noteOf(metric);
  return note === '' ? general : [note, ...general];
}
