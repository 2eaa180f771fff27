import { isDerived, METRICS, type Metric } from '../metrics/catalogue';
import { ALSO_CALLED } from './alsoCalled';
import { foldName, foldWords } from './foldWords';
import { readingsOf } from './readingsOf';

interface Known {
  readonly metric: Metric;
  readonly texts: readonly string[];
  readonly full: readonly string[];
  readonly initials: readonly string[];
}

/** Worked out once; the order of the catalogue is that of the form. */
const KNOWN: readonly Known[] = METRICS.map((metric) => {
  const aliases = 'aliases' in metric ? (metric.aliases ?? []) : [];
  // 不予公开·属于国家秘密 is also looked for by what stands behind the dot.
  const tails = metric.label.split('·').slice(1);
  const { zh = [], en = [] } = ALSO_CALLED[metric.key] ?? {};
  const names = [metric.label, ...tails, ...zh, ...aliases];
  const readings = names.map((name) => readingsOf(name.replace(/^\d+\.|^（.）/, '')));
  return {
    metric,
    texts: [...[...names, metric.labelEn, ...en].map(foldName), metric.key],
    full: readings.map(({ full }) => full),
    initials: readings.map(({ initials }) => initials),
  };
});

/** How well one word fits, 0 the best; null when it does not. Initials alone must begin a name, or be many. */
function fitOf(word: string, { texts, full, initials }: Known): number | null {
  const readings = [...full, ...initials];
  if (texts.includes(word)) return 0;
  if (readings.includes(word)) return 1;
  if (texts.some((text) => text.startsWith(word))) return 2;
  if (readings.some((reading) => reading.startsWith(word))) return 3;
  if (texts.some((text) => text.includes(word))) return 4;
  return word.length >= 4 && readings.some((reading) => reading.includes(word)) ? 5 : null;
}

/** Metrics that every word fits, the best fit first, then what the form of today has, computed ones before. */
export function searchMetrics(typed: string): readonly Metric[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  return KNOWN.flatMap((known, i) => {
    const fits = words.map((word) => fitOf(word, known));
    if (fits.includes(null)) return [];
    const worst = Math.max(...fits.map((one) => one ?? Number.POSITIVE_INFINITY));
    return [
      {
        metric: known.metric,
        worst,
        i,
        computed: isDerived(known.metric),
        isOld: !isDerived(known.metric) && !known.metric.address['2021'],
      },
    ];
  })
    .toSorted(
      (a, b) =>
        a.worst - b.worst ||
        Number(a.isOld) - Number(b.isOld) ||
        Number(b.computed) - Number(a.computed) ||
        a.i - b.i,
    )
    .map(({ metric }) => metric);
}
