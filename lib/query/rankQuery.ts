import { z } from 'zod';
import { hasApplicants } from '../metrics/catalogue';
import { applicant, blankAsNone, metric, page, peerChoice, repeated, unitId, year } from './fields';
import { inWords, onlyOneOf } from './inWords';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

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
    unit: repeated(unitId).pipe(
      z
        .array(z.string())
        .max(MOST_MARKED, inWords({ zh: `最多 ${MOST_MARKED} 个单位`, en: `${MOST_MARKED} bodies at most` })),
    ),
    sort: z.enum(RANK_SORTS, onlyOneOf(RANK_SORTS)).default('-value'),
    page: page.default(1),
    version: version.optional(),
  })
  .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
    path: ['applicant'],
    ...inWords({
      zh: '这个指标不按申请人分类，只有 total',
      en: 'this metric is not broken down by applicant: there is only total',
    }),
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

/** The inverse of `rankQuery`, for links; defaults are left out, but for the metric. Parsing what this writes gives the query back. */
export const rankSearch = (query: Partial<RankQuery>): string =>
  writeSearch(RANK_PARAMS, query, { applicant: 'total', sort: '-value', page: 1 });
