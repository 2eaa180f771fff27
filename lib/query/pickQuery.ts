import { z } from 'zod';
import { compareQuery, compareSearch } from './compareQuery';
import { blankAsNone, unitId } from './fields';
import { INVISIBLE, inWords, ONCE, onlyOneOf, TOO_LONG_TO_FIND } from './inWords';
import { rankQuery, rankSearch } from './rankQuery';
import { readSearchParams } from './readSearchParams';
import { scatterQuery, scatterSearch } from './scatterQuery';
import { trendQuery, trendSearch } from './trendQuery';

/** Views that units and metrics are chosen for. */
export const PICK_TARGETS = ['rank', 'trend', 'compare', 'scatter'] as const;
export type PickTarget = (typeof PICK_TARGETS)[number];

/**
 * /pick/units and /pick/metrics: `to` is the view that the choice is for, `with` its own query as far as it is settled, `at` the unit
 * whose children are listed, `q` words to find others by. The choice itself is the `unit` of `with`.
 */
export const pickQuery = z.strictObject({
  to: z.enum(PICK_TARGETS, onlyOneOf(PICK_TARGETS)).default('rank'),
  with: z
    .string(ONCE)
    .max(8000, inWords({ zh: '太长', en: 'too long' }))
    .default(''),
  at: blankAsNone(unitId),
  q: z
    .string(ONCE)
    .max(60, TOO_LONG_TO_FIND)
    .regex(/^\P{Cc}*$/u, INVISIBLE)
    .default(''),
});
export type PickQuery = z.infer<typeof pickQuery>;
export const PICK_PARAMS = ['to', 'with', 'at', 'q'] as const;

/** The inverse of `pickQuery`, for links; defaults are left out. */
export function pickSearch(query: Partial<PickQuery>): string {
  const entries = PICK_PARAMS.flatMap((name): [string, string][] => {
    const value = query[name];
    return value === undefined || value === '' || (name === 'to' && value === 'rank') ? [] : [[name, value]];
  });
  return new URLSearchParams(entries).toString();
}

/** The view's query with other units or another metric, as a search string; one that is not of the view falls back to its defaults. */
export function settle(
  { to, with: search }: Pick<PickQuery, 'to' | 'with'>,
  change: { readonly unit?: readonly string[]; readonly metric?: string },
): string {
  const params = readSearchParams(new URLSearchParams(search));
  if (to === 'scatter') {
    const given = { ...params, ...(change.unit && { unit: [...change.unit] }) };
    // Of its two metrics the upright one is chosen.
    const settled = { ...given, ...(change.metric !== undefined && { y: change.metric }) };
    const plain = { ...settled, yapplicant: undefined }; // the metric may not be broken down by applicant
    const known = scatterQuery.safeParse(settled).success ? settled : plain;
    return scatterSearch({ ...parseOr(scatterQuery, known, { unit: given.unit }), page: 1 });
  }
  const changed = {
    ...params,
    ...(change.unit && { unit: [...change.unit] }),
    ...(change.metric !== undefined && { metric: change.metric }),
  };
  // Another metric may not be broken down by applicant, or not add up.
  const plain = { unit: changed.unit, metric: change.metric ?? params.metric };
  if (to === 'compare')
    return compareSearch(parseOr(compareQuery, { ...changed, metric: undefined }, { unit: plain.unit }));
  return to === 'rank'
    ? rankSearch({ ...parseOr(rankQuery, changed, plain), page: 1 })
    : trendSearch(parseOr(trendQuery, changed, plain));
}

function parseOr<Schema extends z.ZodType>(schema: Schema, given: object, plain: object): z.infer<Schema> {
  const query = schema.safeParse(given);
  if (query.success) return query.data;
  const second = schema.safeParse(plain);
  return second.success ? second.data : schema.parse({});
}

/** Units chosen so far. */
export function chosenUnits({ with: search }: Pick<PickQuery, 'with'>): readonly string[] {
  return [...new Set(new URLSearchParams(search).getAll('unit'))].filter(
    (id) => unitId.safeParse(id).success,
  );
}
