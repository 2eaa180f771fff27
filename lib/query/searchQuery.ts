import { z } from 'zod';
import { page } from './fields';

/** Most hits of a kind that may be asked for at once. */
export const MOST_HITS = 100;

/** /search and its files: units and metrics for what was typed. `limit`: hits of a kind, all in a file when absent. */
export const searchQuery = z.strictObject({
  q: z
    .string('只能给一次')
    .max(60, '最多 60 个字')
    // Postgres knows no NUL, and no name holds any other of them.
    .regex(/^\P{Cc}*$/u, '含有看不见的控制字符')
    .default(''),
  limit: z
    .string('只能给一次')
    .regex(/^[1-9]\d{0,2}$/, `应为 1–${MOST_HITS} 的整数`)
    .transform(Number)
    .pipe(z.number().max(MOST_HITS, `最多 ${MOST_HITS}`))
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
