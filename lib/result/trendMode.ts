import { say } from '../language/say';
import { spoken } from '../language/spoken';
import { metricOf } from '../metrics/catalogue';
import { editionDue } from '../metrics/editions';
import { formatUnit, formatValue, MISSING_WORDS } from '../metrics/formatValue';
import type { TrendMode, TrendQuery } from '../query/trendQuery';
import type { Measure } from './measure';

type Join = 'solid' | 'dashed' | 'gap';

interface Dated {
  readonly year: number;
  readonly measure: Measure;
  readonly edition: string | null;
}

/** How figures of two forms compare: `solid` the same, `dashed` with a note, `gap` not at all. */
export function joinOfEditions(metric: TrendQuery['metric'], points: readonly [Dated, Dated]): Join {
  const [before, after] = points.map((point) => point.edition ?? editionDue(point.year));
  // Tables of a place, and what is put before the form of 2019, are joined with a note and never without.
  if (before === 'local' || after === 'local') return 'dashed';
  if (before === after) return 'solid';
  if (before === '2014' || after === '2014') return 'dashed';
  const { comparability } = metricOf(metric);
  return comparability === 'same' ? 'solid' : comparability === 'note' ? 'dashed' : 'gap';
}

/** A value as a multiple of another, in hundredths; where there is nothing to divide by, that is the reason. */
const per100 = (value: number, of: number): Measure =>
  of === 0
    ? { kind: 'missing', reason: 'no_denominator' }
    : { kind: 'value', value: (100 * value) / of, numerator: value, denominator: of };

/** What a line shows in a year: a figure or the reason why there is none; or the figure itself, before the year that an index begins with. */
export type Shown = Measure | { readonly kind: 'no_base'; readonly value: number };

/**
 * A line with its first value above zero as 100. Years before that keep their figures, which have no index. Where a form does not compare
 * with that of the base, the next value above zero is 100 anew: no index runs over such a change.
 */
export function indexed(metric: TrendQuery['metric'], points: readonly Dated[]): readonly Shown[] {
  let base: { readonly point: Dated; readonly value: number } | null = null;
  return points.map((point): Shown => {
    const { measure } = point;
    if (measure.kind !== 'value') return measure;
    const { value } = measure;
    if (base === null || joinOfEditions(metric, [base.point, point]) === 'gap')
      base = value > 0 ? { point, value } : null;
    return base === null ? { kind: 'no_base', value } : per100(value, base.value);
  });
}

/** Each line's part of the sum of those lines that have a value in the year. */
export function shared(lines: readonly (readonly Dated[])[]): readonly (readonly Measure[])[] {
  return lines.map((points) =>
    points.map(({ measure }, i) => {
      if (measure.kind !== 'value') return measure;
      const sum = lines.reduce((total, line) => {
        const other = line[i]?.measure;
        return other?.kind === 'value' ? total + other.value : total;
      }, 0);
      return per100(measure.value, sum);
    }),
  );
}

/** What a line shows, in words for headings and axes. */
export function shownUnit({ metric, mode }: Pick<TrendQuery, 'metric' | 'mode'>): string {
  if (mode === 'index') return say({ zh: '首个大于零的年份 = 100', en: 'first year above zero = 100' });
  return mode === 'share'
    ? say({ zh: '占所选单位合计，%', en: '% of the sum of the bodies chosen' })
    : formatUnit(metricOf(metric).unit);
}

/** A shown value as people read it. */
export function formatShown({ metric, mode }: Pick<TrendQuery, 'metric' | 'mode'>, value: number): string {
  if (mode === 'share') return formatValue(value, '%');
  return mode === 'index'
    ? formatValue(value, '%').replace('%', '')
    : formatValue(value, metricOf(metric).unit);
}

/** What a line shows in a year, as people read it: the value, the reason why there is none, or a figure that no index begins with. */
export function shownWords(query: Pick<TrendQuery, 'metric' | 'mode'>, shown: Shown): string {
  if (shown.kind === 'value') return formatShown(query, shown.value);
  if (shown.kind === 'missing') return MISSING_WORDS[shown.reason];
  const value = formatValue(shown.value, metricOf(query.metric).unit);
  return say({ zh: `${value}（未起算）`, en: `${value} (no index yet)` });
}

export const MODE_NAMES = spoken<TrendMode>({
  value: { zh: '数值', en: 'Values' },
  index: { zh: '指数（首个大于零的年份 = 100）', en: 'Index (first year above zero = 100)' },
  share: { zh: '份额（占所选合计）', en: 'Share (of those chosen)' },
});
