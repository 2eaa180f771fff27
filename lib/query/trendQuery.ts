import { z } from 'zod';
import { hasApplicants, type MetricKey, metricOf } from '../metrics/catalogue';
import { applicant, metric, repeated, unitId, year } from './fields';
import { version } from './versionParam';

/** More frames than this nobody looks through. */
export const MAX_UNITS = 120;

/**
 * What lines show: the value itself, the value with that of the first year both have as 100, or the unit's share of all
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
    unit: repeated(unitId).pipe(z.array(z.string()).max(MAX_UNITS, `最多 ${MAX_UNITS} 个单位`)),
    from: year.optional(),
    to: year.optional(),
    applicant: applicant.default('total'),
    version: version.optional(),
    mode: z.enum(TREND_MODES, `只能是 ${TREND_MODES.join('、')}`).default('value'),
    layout: z.enum(TREND_LAYOUTS, `只能是 ${TREND_LAYOUTS.join('、')}`).default('auto'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: '结束年份不能早于起始年份',
  })
  .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
    path: ['applicant'],
    message: '这个指标不按申请人分类，只有 total',
  })
  .refine((query) => query.mode !== 'share' || canAdd(query.metric), {
    path: ['mode'],
    message: '比率和没有计量单位的金额不能相加，没有份额；可选 value 或 index',
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
