import type { Db } from '../db/client';
import { type FoundUnit, searchUnitKeys } from '../db/searchUnitKeys';
import type { Metric } from '../metrics/catalogue';
import type { SearchQuery } from '../query/searchQuery';
import { foldWords } from '../search/foldWords';
import { searchMetrics } from '../search/searchMetrics';

/** Units on one page of results. */
export const PAGE_OF_HITS = 50;

export interface SearchResult {
  readonly query: SearchQuery;
  /** Units of the page asked for, the best fit first. */
  readonly units: readonly FoundUnit[];
  readonly totalUnits: number;
  /** All metrics that fit, cut to the limit where one is given. */
  readonly metrics: readonly Metric[];
}

/** Units and metrics for what was typed; nothing for nothing. `whole`: all units, not a page of them. */
export async function loadSearch(db: Db, query: SearchQuery, whole = false): Promise<SearchResult> {
  const words = foldWords(query.q);
  if (words.length === 0) return { query, units: [], totalUnits: 0, metrics: [] };
  const page = query.limit ?? PAGE_OF_HITS;
  const { total, units } = await searchUnitKeys(db, {
    words,
    limit: query.limit ?? (whole ? null : page),
    offset: whole ? 0 : (query.page - 1) * page,
  });
  return { query, units, totalUnits: total, metrics: searchMetrics(query.q).slice(0, query.limit) };
}
