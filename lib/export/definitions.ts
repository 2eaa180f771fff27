import { COMPARABILITY_WORDS } from '../dictionary/comparabilityWords';
import { toDictionary } from '../dictionary/toDictionary';
import type { MetricKey } from '../metrics/catalogue';
import type { FileNotes } from './fileTable';
import { STATE_WORDS } from './stateWords';

type Definitions = FileNotes['definitions'];

/** What the states mean, for every file with figures. */
export const STATE_DEFINITIONS: Definitions = [
  ['number', '原表印有数字，或由印出的数字算得'],
  ['blank', '有这一格，但空着；不是零'],
  ['not_applicable', '有这一格，印的是“/”“—”一类，表示不适用'],
  ['unreadable', '印的内容无法确认，留空并说明原因'],
  ['not_reported', '没有这份报告，或报告里没有这张表、这一格'],
  ['not_asked', '该年所用的格式没有这一项'],
  ['no_denominator', '分母为零，比率无从计算'],
].map(([state = '', text = '']) => ({
  term: `状态 ${state}`,
  text: `${new Map<string, string>(Object.entries(STATE_WORDS)).get(state)}：${text}。`,
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
