import { z } from 'zod';
import { level, page, unitId, year } from './fields';
import { onlyOneOf } from './inWords';

/** What is divided into its parts; lib/result/breakdowns.ts says into which. */
export const BREAKDOWN_NAMES = [
  'results',
  'reasons',
  'applicants',
  'recon',
  'suits_direct',
  'suits_after',
] as const;

const chosen = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' ? undefined : value), field.optional());

/** /outcomes and its files: how one whole divides, in one year, for all units of a level or below a parent. */
export const outcomesQuery = z.strictObject({
  view: z.enum(BREAKDOWN_NAMES, onlyOneOf(BREAKDOWN_NAMES)).default('results'),
  year: year.optional(),
  level: chosen(level),
  parent: chosen(unitId),
  page: page.default(1),
});

export type OutcomesQuery = z.infer<typeof outcomesQuery>;
export const OUTCOMES_PARAMS = ['view', 'year', 'level', 'parent', 'page'] as const;

/** The inverse of `outcomesQuery`, for links; defaults are left out. */
export function outcomesSearch(query: Partial<OutcomesQuery>): string {
  const entries: [string, string][] = [];
  if (query.view !== undefined && query.view !== 'results') entries.push(['view', query.view]);
  if (query.year !== undefined) entries.push(['year', String(query.year)]);
  if (query.level !== undefined) entries.push(['level', query.level]);
  if (query.parent !== undefined) entries.push(['parent', query.parent]);
  if (query.page !== undefined && query.page !== 1) entries.push(['page', String(query.page)]);
  return new URLSearchParams(entries).toString();
}
