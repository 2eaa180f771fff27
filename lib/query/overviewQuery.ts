import { z } from 'zod';
import { metric, year } from './fields';

/** / and /tiles with their files: the metric and year that the tiles show; the newest year that is well covered without one. */
export const overviewQuery = z.strictObject({ metric: metric.default('t3_new'), year: year.optional() });
export type OverviewQuery = z.infer<typeof overviewQuery>;
export const OVERVIEW_PARAMS = ['metric', 'year'] as const;

/** The inverse of `overviewQuery`, for links; defaults are left out. */
export function overviewSearch(query: Partial<OverviewQuery>): string {
  return new URLSearchParams([
    ...(query.metric === undefined || query.metric === 't3_new' ? [] : [['metric', query.metric]]),
    ...(query.year === undefined ? [] : [['year', String(query.year)]]),
  ]).toString();
}
