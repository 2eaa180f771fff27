import { z } from 'zod';
import { hasApplicants } from '../metrics/catalogue';
import { applicant, metric, repeated, unitId, year } from './fields';
import { version } from './versionParam';

/** More lines than this cannot be told apart in one chart. */
export const MAX_UNITS = 40;

/** /trend and /trend.csv: one metric, several units, a span of years. Without units those with most reports are shown. */
export const trendQuery = z
  .strictObject({
    metric: metric.default('t3_new'),
    unit: repeated(unitId).pipe(z.array(z.string()).max(MAX_UNITS, `最多 ${MAX_UNITS} 个单位`)),
    from: year.optional(),
    to: year.optional(),
    applicant: applicant.default('total'),
    version: version.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: '结束年份不能早于起始年份',
  })
  .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
    path: ['applicant'],
    message: '这个指标不按申请人分类，只有 total',
  });

export type TrendQuery = z.infer<typeof trendQuery>;
export const TREND_PARAMS = ['metric', 'unit', 'from', 'to', 'applicant', 'version'] as const;

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
  return new URLSearchParams(entries).toString();
}
