import { z } from 'zod';
import { metric, page, unitId, year } from './fields';
import { INVISIBLE, ONCE, TOO_LONG_TO_FIND } from './inWords';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

/** /units: the units with reports, or those whose name or code contains `q`. */
export const unitsQuery = z.strictObject({
  q: z
    .string(ONCE)
    .max(60, TOO_LONG_TO_FIND)
    // Postgres knows no NUL, and no name holds any other of them.
    .regex(/^\P{Cc}*$/u, INVISIBLE)
    .default(''),
  page: page.default(1),
});
export type UnitsQuery = z.infer<typeof unitsQuery>;
export const UNITS_PARAMS = ['q', 'page'] as const;

/** The inverse of `unitsQuery`, for links; defaults are left out. */
export const unitsSearch = (query: Partial<UnitsQuery>): string =>
  writeSearch(UNITS_PARAMS, query, { q: '', page: 1 });

/** /units/[id]: the profile of a unit; `year` chooses the year of the headline figures. */
export const unitQuery = z.strictObject({ year: year.optional(), version: version.optional() });
export type UnitQuery = z.infer<typeof unitQuery>;
/** The inverse of `unitQuery`, for links. */
export function unitSearch({ year: chosen, version: pinned }: UnitQuery): string {
  const entries = [
    ['year', chosen],
    ['version', pinned],
  ] as const;
  return new URLSearchParams(
    entries.flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString();
}
export const UNIT_PARAMS = ['year', 'version'] as const;

/** /units/[id]/peers as a file or picture: one metric of the unit over the years, beside the units alike. */
export const peersQuery = z.strictObject({ metric: metric.default('t3_new'), version: version.optional() });
export type PeersQuery = z.infer<typeof peersQuery>;
export const PEERS_PARAMS = ['metric', 'version'] as const;

/** The inverse of `peersQuery`, for links. The metric always stands in them: people read them. */
export const peersSearch = (query: PeersQuery): string => writeSearch(PEERS_PARAMS, query, {});

/** Pages without parameters: a parameter is a mistake worth telling. */
export const noQuery = z.strictObject({});

export const unitIdPath = unitId;
