import { z } from 'zod';
import { metric, page, peerChoice, unitId, year } from './fields';
import { onlyOneOf } from './inWords';
import { RANK_SORTS } from './rankQuery';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

export const regionPath = unitId;

/**
 * /regions/[code] and its files: a unit and those directly below it, in one year. `metric` is what the children are ranked by; without
 * `type` and `scope` the governments below are shown, those alike that are most.
 */
export const regionQuery = z.strictObject({
  metric: metric.default('open_rate'),
  year: year.optional(),
  type: peerChoice.type,
  scope: peerChoice.scope,
  sort: z.enum(RANK_SORTS, onlyOneOf(RANK_SORTS)).default('-value'),
  page: page.default(1),
  version: version.optional(),
});
export type RegionQuery = z.infer<typeof regionQuery>;
export const REGION_PARAMS = ['metric', 'year', 'type', 'scope', 'sort', 'page', 'version'] as const;

/** The inverse of `regionQuery`, for links; defaults are left out. */
export function regionSearch(query: Partial<RegionQuery>): string {
  return writeSearch(REGION_PARAMS, query, { metric: 'open_rate', sort: '-value', page: 1 });
}

/** The address of a region's page with its query. */
export function regionAddress(code: string, query: Partial<RegionQuery> = {}): string {
  const search = regionSearch(query);
  return `/regions/${code}${search === '' ? '' : `?${search}`}`;
}
