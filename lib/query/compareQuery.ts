import { z } from 'zod';
import { repeated, unitId, year } from './fields';
import { inWords } from './inWords';
import { version } from './versionParam';

/** More columns than this do not stand beside each other. */
export const MOST_COMPARED = 6;

/**
 * /compare and its files: all metrics of two to six units in one year, or of one unit in two years. Without years the newest that most of
 * the units have (for one unit its last two); without units those with most reports.
 */
export const compareQuery = z
  .strictObject({
    unit: repeated(unitId).pipe(
      z
        .array(z.string())
        .max(
          MOST_COMPARED,
          inWords({ zh: `最多 ${MOST_COMPARED} 个单位`, en: `${MOST_COMPARED} bodies at most` }),
        ),
    ),
    year: repeated(year).pipe(
      z.array(z.number()).max(2, inWords({ zh: '最多两个年度', en: 'two years at most' })),
    ),
    version: version.optional(),
  })
  .refine(({ unit, year: years }) => new Set(unit).size <= 1 || years.length <= 1, {
    path: ['year'],
    ...inWords({
      zh: '几家单位只能比较同一个年度；两个年度只能比较一家单位',
      en: 'several bodies can be compared in one year only, and two years for one body only',
    }),
  });
export type CompareQuery = z.infer<typeof compareQuery>;
export const COMPARE_PARAMS = ['unit', 'year', 'version'] as const;

/** The inverse of `compareQuery`, for links. */
export function compareSearch(query: Partial<CompareQuery>): string {
  return new URLSearchParams([
    ...(query.unit ?? []).map((id) => ['unit', id]),
    ...(query.year ?? []).map((one) => ['year', String(one)]),
    ...(query.version === undefined ? [] : [['version', String(query.version)]]),
  ]).toString();
}
