import { z } from 'zod';
import { blankAsNone, page, peerChoice, unitId, year } from './fields';
import { onlyOneOf } from './inWords';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

/** What is divided into its parts; lib/result/breakdowns.ts says into which. */
export const BREAKDOWN_NAMES = [
  'results',
  'reasons',
  'applicants',
  'recon',
  'suits_direct',
  'suits_after',
] as const;

/**
 * /outcomes and its files: how one whole divides, in one year, for units alike, of the country or below a parent. Without `level`, `type` and
 * `scope` those alike that are most are shown, which the page says.
 */
export const outcomesQuery = z.strictObject({
  view: z.enum(BREAKDOWN_NAMES, onlyOneOf(BREAKDOWN_NAMES)).default('results'),
  year: year.optional(),
  ...peerChoice,
  parent: blankAsNone(unitId),
  page: page.default(1),
  version: version.optional(),
});

export type OutcomesQuery = z.infer<typeof outcomesQuery>;
export const OUTCOMES_PARAMS = [
  'view',
  'year',
  'level',
  'type',
  'scope',
  'parent',
  'page',
  'version',
] as const;

/** The inverse of `outcomesQuery`, for links; defaults are left out. */
export const outcomesSearch = (query: Partial<OutcomesQuery>): string =>
  writeSearch(OUTCOMES_PARAMS, query, { view: 'results', page: 1 });
