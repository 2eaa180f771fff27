import { isDerived, type Metric } from '../metrics/catalogue';

/** What has misled people: conditions, each with the sentence that warns of it. */
const PITFALLS: readonly (readonly [(metric: Metric) => boolean, string])[] = [
  [
    (metric) => isDerived(metric) && metric.kind === 'ratio',
    '分母小时比率大起大落：分母不足 30 的不排名次。合并多个单位时先分别求和，再相除，不可对比率取平均。',
  ],
  [(metric) => metric.unit === null, '表上没有印单位，元和万元都有：不可直接相加或比较。'],
  [
    (metric) => !isDerived(metric) && metric.type === 'delta',
    '带符号的增减数，可以是负数；不可当作数量相加为总数。',
  ],
  [
    (metric) => !isDerived(metric) && metric.breakdown === 'applicant',
    '六类申请人之和应等于总计，报告本身不等的照录，并附说明；求和时不要把总计一并加入。',
  ],
  [
    (metric) => !isDerived(metric) && metric.address['2014'] === undefined && metric.key.startsWith('t4_'),
    '没有上年结转一栏：一案跨年时，各地计入哪一年做法不一。',
  ],
];

/** Sentences of warning for one metric: its own note first, then what holds for its kind. */
export function pitfallsOf(metric: Metric): readonly string[] {
  const general = PITFALLS.filter(([applies]) => applies(metric)).map(([, sentence]) => sentence);
  return metric.note ? [metric.note, ...general] : general;
}
