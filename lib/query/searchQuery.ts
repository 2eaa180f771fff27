import { z } from 'zod';
import { page } from './fields';
import { INVISIBLE, inWords, ONCE, TOO_LONG_TO_FIND } from './inWords';

/** Most hits of a kind that may be asked for at once. */
export const MOST_HITS = 100;

/** /search and its files: units and metrics for what was typed. `limit`: hits of a kind, all in a file when absent. */
export const searchQuery = z.strictObject({
  q: z
    .string(ONCE)
    .max(60, TOO_LONG_TO_FIND)
    // Postgres knows no NUL, and no name holds any other of them.
    .regex(/^\P{Cc}*$/u, INVISIBLE)
    .default(''),
  limit: z
    .string(ONCE)
    .regex(
      /^[1-9]\d{0,2}$/,
      inWords({ zh: `应为 1–${MOST_HITS} 的整数`, en: `it should be a whole number, 1–${MOST_HITS}` }),
    )
    .transform(Number)
    .pipe(z.number().max(MOST_HITS, inWords({ zh: `最多 ${MOST_HITS}`, en: `${MOST_HITS} at most` })))
    .optional(),
  page: page.default(1),
});
export type SearchQuery = z.infer<typeof searchQuery>;
export const SEARCH_PARAMS = ['q', 'limit', 'page'] as const;

/** The inverse of `searchQuery`, for links; defaults are left out. */
export function searchSearch({ q, limit, page: at }: Partial<SearchQuery>): string {
  return new URLSearchParams([
    ...(q ? [['q', q]] : []),
    ...(limit === undefined ? [] : [['limit', String(limit)]]),
    ...(at === undefined || at === 1 ? [] : [['page', String(at)]]),
  ]).toString();
}
