import { z } from 'zod';
import { hasApplicants, type MetricKey, metricOf } from '../metrics/catalogue';
import { applicant, metric, repeated, unitId, year } from './fields';
import { inWords, onlyOneOf, SPAN } from './inWords';
import { version } from './versionParam';

/** More frames than this nobody looks through. */
export const MAX_UNITS = 120;

/**
 * What lines show: the value itself, the value with the first above zero as 100, or the unit's share of all
 * chosen units' sum in per cent.
 */
export const TREND_MODES = ['value', 'index', 'share'] as const;
export type TrendMode = (typeof TREND_MODES)[number];

/** How several units stand together; `auto`: lines, and frames where they would be too many. */
export const TREND_LAYOUTS = ['auto', 'lines', 'frames'] as const;

/** True where the sum of several units means something. */
export const canAdd = (key: MetricKey): boolean => !['%', '倍', null].includes(metricOf(key).unit);

/** /trend and its files: one metric, several units, a span of years. Without units those with most reports are shown. */
export const trendQuery = z
  .strictObject({
    metric: metric.default('t3_new'),
    unit: repeated(unitId).pipe(
      z
        .array(z.string())
        .max(MAX_UNITS, inWords({ zh: `最多 ${MAX_UNITS} 个单位`, en: `${MAX_UNITS} bodies at most` })),
    ),
    from: year.optional(),
    to: year.optional(),
    applicant: applicant.default('total'),
    version: version.optional(),
    mode: z.enum(TREND_MODES, onlyOneOf(TREND_MODES)).default('value'),
    layout: z.enum(TREND_LAYOUTS, onlyOneOf(TREND_LAYOUTS)).default('auto'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...SPAN,
  })
  .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
    path: ['applicant'],
    ...inWords({
      zh: '这个指标不按申请人分类，只有 total',
      en: 'this metric is not broken down by applicant: there is only total',
    }),
  })
  .refine((query) => query.mode !== 'share' || canAdd(query.metric), {
    path: ['mode'],
    ...inWords({
      zh: '比率和没有计量单位的金额不能相加，没有份额；可选 value 或 index',
      en: 'rates, and money without a unit, cannot be added and have no share: value or index can be chosen',
    }),
  });

export type TrendQuery = z.infer<typeof trendQuery>;
export const TREND_PARAMS = [
  'metric',
  'unit',
  'from',
  'to',
  'applicant',
  'mode',
  'layout',
  'version',
] as const;

/** The inverse of `trendQuery`, for links; defaults are left out. */
export function trendSearch(query: Partial<TrendQuery>): string {
  const entries: [string, string][] = [];
  if (query.metric !== undefined) entries.push(['metric', query.metric]);
  for (const unit of query.unit ?? []) entries.push(['unit', unit]);
  if (query.from !== undefined) entries.push(['from', String(query.from)]);
  if (query.to !== undefined) entries.push(['to', String(query.to)]);
  if (query.applicant !== undefined && query.applicant !== 'total')
    entries.push(['applicant', query.applicant]);
  if (query.version !== undefined) entries.push(['version', String(query.version)]);
  if (query.mode !== undefined && query.mode !== 'value') entries.push(['mode', query.mode]);
  if (query.layout !== undefined && query.layout !== 'auto') entries.push(['layout', query.layout]);
  return new URLSearchParams(entries).toString();
}
