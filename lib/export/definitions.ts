import { COMPARABILITY_WORDS } from '../dictionary/comparabilityWords';
import { toDictionary } from '../dictionary/toDictionary';
import type { Both } from '../language/language';
import type { MetricKey } from '../metrics/catalogue';
import type { FileNotes } from './fileTable';
import { STATE_NAMES } from './stateWords';

type Definitions = FileNotes['definitions'];

/** What each state means, in both languages. */
export const STATE_MEANS: readonly (readonly [state: keyof typeof STATE_NAMES, means: Both])[] = [
  [
    'number',
    {
      zh: '原表印有数字，或由印出的数字算得',
      en: 'the form has a figure in print, or it was computed from figures in print',
    },
  ],
  ['blank', { zh: '有这一格，但空着；不是零', en: 'the cell is there and empty, which is not zero' }],
  [
    'not_applicable',
    {
      zh: '有这一格，印的是“/”“—”一类，表示不适用',
      en: 'the cell is there with “/”, “—” or the like, for what does not apply',
    },
  ],
  [
    'unreadable',
    {
      zh: '印的内容无法确认，留空并说明原因',
      en: 'what is printed could not be made out with certainty; it is left empty, with the reason',
    },
  ],
  [
    'not_reported',
    {
      zh: '没有这份报告，或报告里没有这张表、这一格',
      en: 'there is no such report, or the report lacks the table or the cell',
    },
  ],
  [
    'not_asked',
    {
      zh: '该年所用的格式没有这一项',
      en: 'the form of that year does not ask for it',
    },
  ],
  [
    'no_denominator',
    {
      zh: '分母为零，比率无从计算',
      en: 'the denominator is zero, so that there is no ratio',
    },
  ],
];

/** What the states mean, for every file with figures. */
export const STATE_DEFINITIONS: Definitions = STATE_MEANS.map(([state, { zh }]) => ({
  term: `状态 ${state}`,
  text: `${STATE_NAMES[state].zh}：${zh}。`,
}));

/** A metric in the words of the dictionary. */
export function metricDefinitions(key: MetricKey): Definitions {
  const entry = toDictionary().find((known) => known.key === key);
  if (!entry) throw new Error(`No metric "${key}" in the dictionary`);
  const place = entry.formula || entry.addresses['2021'] || entry.addresses['2019'];
  return [
    { term: '指标', text: `${entry.label}（${entry.key}，${entry.labelEn}），计量单位：${entry.unit}。` },
    { term: entry.formula ? '公式' : '在表上的位置', text: place },
    { term: '前后格式', text: `${COMPARABILITY_WORDS[entry.comparability]}。` },
    ...(entry.note ? [{ term: '注意', text: entry.note }] : []),
  ];
}
