import { z } from 'zod';
import { hasApplicants } from '../metrics/catalogue';
import { applicant, blankAsNone, metric, page, peerChoice, repeated, unitId, year } from './fields';
import { version } from './versionParam';

/** More could not be told apart from those that are not marked. */
export const MOST_MARKED = 12;

export const RANK_SORTS = ['value', '-value', 'name'] as const;

/**
 * /rank and its files: one metric, one year, units alike, of the country or below a parent.
 *
 * Strict on purpose: a misspelt filter is an error that names it, not a ranking of everything. Without `year` the
 * newest year that is well covered is shown; without `level`, `type` and `scope` units alike are compared, which the
 * page says.
 */
export const rankQuery = z
  .strictObject({
    metric: metric.default('t2_licence_decisions'),
    year: year.optional(),
    applicant: applicant.default('total'),
    ...peerChoice,
    parent: blankAsNone(unitId),
    /** Units to be marked among the others. */
    unit: repeated(unitId).pipe(z.array(z.string()).max(MOST_MARKED, `最多 ${MOST_MARKED} 个单位`)),
    sort: z.enum(RANK_SORTS, `只能是 ${RANK_SORTS.join('、')}`).default('-value'),
    page: page.default(1),
    version: version.optional(),
  })
  .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
    path: ['applicant'],
    message: '这个指标不按申请人分类，只有 total',
  });

export type RankQuery = z.infer<typeof rankQuery>;
export const RANK_PARAMS = [
  'metric',
  'year',
  'applicant',
  'level',
  'type',
  'scope',
  'parent',
  'unit',
  'sort',
  'page',
  'version',
] as const;

/** The inverse of `rankQuery`, for links; defaults are left out. Parsing what this writes gives the query back. */
export function rankSearch(query: Partial<RankQuery>): string {
  const entries: [string, string][] = [];
  if (query.metric !== undefined) entries.push(['metric', query.metric]);
  if (query.year !== undefined) entries.push(['year', String(query.year)]);
  if (query.applicant !== undefined && query.applicant !== 'total')
    entries.push(['applicant', query.applicant]);
  for (const trait of ['level', 'type', 'scope'] as const) {
    const value = query[trait];
    if (value !== undefined) entries.push([trait, value]);
  }
  if (query.parent !== undefined) entries.push(['parent', query.parent]);
  for (const id of query.unit ?? []) entries.push(['unit', id]);
  if (query.sort !== undefined && query.sort !== '-value') entries.push(['sort', query.sort]);
  if (query.page !== undefined && query.page !== 1) entries.push(['page', String(query.page)]);
  if (query.version !== undefined) entries.push(['version', String(query.version)]);
  return new URLSearchParams(entries).toString();
}
