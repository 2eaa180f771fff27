import { z } from 'zod';
import { hasApplicants } from '../metrics/catalogue';
import { applicant, blankAsNone, metric, page, peerChoice, repeated, unitId, year } from './fields';
import { inWords, onlyOneOf } from './inWords';
import { MOST_MARKED } from './rankQuery';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

/** What dots can be coloured by. */
export const SCATTER_COLOURS = ['level', 'type', 'province'] as const;
export type ScatterColour = (typeof SCATTER_COLOURS)[number];

/** How far apart equal steps of an axis are: equal differences, or equal factors. */
export const AXIS_SCALES = ['linear', 'log'] as const;
export const SCATTER_SORTS = ['x', '-x', 'y', '-y', 'name'] as const;

const NOT_BY_APPLICANT = inWords({
  zh: '这个指标不按申请人分类，只有 total',
  en: 'this metric is not broken down by applicant: there is only total',
});
const scale = z.enum(AXIS_SCALES, onlyOneOf(AXIS_SCALES)).default('linear');

/**
 * /scatter and its files: two metrics of one year, a dot for each of the units alike, of the country or below a parent. Each
 * axis may be of one column of table 3; `size` is a third metric, of the column 总计, `colour` what the dots are told apart by.
 */
export const scatterQuery = z
  .strictObject({
    x: metric.default('t3_new'),
    xapplicant: applicant.default('total'),
    y: metric.default('open_rate'),
    yapplicant: applicant.default('total'),
    size: blankAsNone(metric),
    colour: blankAsNone(z.enum(SCATTER_COLOURS, onlyOneOf(SCATTER_COLOURS))),
    xscale: scale,
    yscale: scale,
    year: year.optional(),
    ...peerChoice,
    parent: blankAsNone(unitId),
    /** Units whose dots are marked and named. */
    unit: repeated(unitId).pipe(
      z
        .array(z.string())
        .max(MOST_MARKED, inWords({ zh: `最多 ${MOST_MARKED} 个单位`, en: `${MOST_MARKED} bodies at most` })),
    ),
    sort: z.enum(SCATTER_SORTS, onlyOneOf(SCATTER_SORTS)).default('-y'),
    page: page.default(1),
    version: version.optional(),
  })
  .refine((query) => query.xapplicant === 'total' || hasApplicants(query.x), {
    path: ['xapplicant'],
    ...NOT_BY_APPLICANT,
  })
  .refine((query) => query.yapplicant === 'total' || hasApplicants(query.y), {
    path: ['yapplicant'],
    ...NOT_BY_APPLICANT,
  });
export type ScatterQuery = z.infer<typeof scatterQuery>;
export const SCATTER_PARAMS = [
  'x',
  'xapplicant',
  'y',
  'yapplicant',
  'size',
  'colour',
  'xscale',
  'yscale',
  'year',
  'level',
  'type',
  'scope',
  'parent',
  'unit',
  'sort',
  'page',
  'version',
] as const;

/** The inverse of `scatterQuery`, for links; defaults are left out, but for the metrics: links are read by people. Parsing what this writes gives the query back. */
export const scatterSearch = (query: Partial<ScatterQuery>): string =>
  writeSearch(SCATTER_PARAMS, query, {
    xapplicant: 'total',
    yapplicant: 'total',
    xscale: 'linear',
    yscale: 'linear',
    sort: '-y',
    page: 1,
  });
