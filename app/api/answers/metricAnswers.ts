import { getMetric, listMetrics } from '../../../lib/api/endpoints/metricEndpoints';
import { type DictionaryEntry, toDictionary } from '../../../lib/dictionary/toDictionary';
import { answer } from '../answer';

const toMetric = (entry: DictionaryEntry) => ({
  key: entry.key,
  kind: entry.kind,
  group: entry.group,
  label: entry.label,
  label_en: entry.labelEn,
  unit: entry.unit,
  breakdown: entry.breakdown,
  definition: entry.definition,
  article: entry.article,
  editions: [...entry.editions],
  addresses: entry.addresses,
  comparability: entry.comparability,
  comparisons: entry.comparisons.map((comparison) => ({ ...comparison })),
  formula: entry.formula,
  pitfalls: [...entry.pitfalls],
});

export const METRIC_ANSWERS = [
  answer(listMetrics, async (_, __, { kind, edition }) => ({
    data: toDictionary()
      .filter((entry) => kind === undefined || entry.kind === kind)
      .filter((entry) => edition === undefined || entry.editions.includes(edition))
      .map(toMetric),
  })),
  answer(getMetric, async (_, { key }) => {
    const entry = toDictionary().find((known) => known.key === key);
    return entry
      ? { data: toMetric(entry) }
      : { problem: 'not-found', detail: `没有代码为“${key}”的指标。全部代码见 /api/v1/metrics。` };
  }),
];
