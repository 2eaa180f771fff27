import { z } from 'zod';
import { blankAsNone, level, page, unitId, year } from './fields';
import { onlyOneOf, SPAN } from './inWords';

/** What the matrix can be narrowed to: units with at least one such cell. */
export const COVERAGE_FILTERS = [
  'read',
  'partial',
  'refused',
  'not_found',
  'not_due',
  'late',
  'undated',
  'unlisted',
] as const;
export type CoverageFilter = (typeof COVERAGE_FILTERS)[number];

/**
 * /coverage and its files: which reports of a place (the parent and all below it) are there, over a span of years.
 * Without years: from the first year with a report to the last that can be reported on.
 */
export const coverageQuery = z
  .strictObject({
    parent: blankAsNone(unitId),
    from: blankAsNone(year),
    to: blankAsNone(year),
    level: blankAsNone(level),
    state: blankAsNone(z.enum(COVERAGE_FILTERS, onlyOneOf(COVERAGE_FILTERS))),
    page: page.default(1),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...SPAN,
  });
export type CoverageQuery = z.infer<typeof coverageQuery>;
export const COVERAGE_PARAMS = ['parent', 'from', 'to', 'level', 'state', 'page'] as const;

/** The inverse of `coverageQuery`, for links; what is not chosen is left out. */
export function coverageSearch(query: Partial<CoverageQuery>): string {
  const entries = COVERAGE_PARAMS.flatMap((name): [string, string][] => {
    const value = query[name];
    return value === undefined || (name === 'page' && value === 1) ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(entries).toString();
}
