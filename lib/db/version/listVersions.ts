import { z } from 'zod';
import type { Db } from '../client';

const span = z.object({
  first: z.number().int(),
  last: z.number().int(),
  madeAt: z.string(),
  runId: z.number().int().nullable(),
  kinds: z.array(z.enum(['begin', 'import', 'evaluation', 'roster', 'units', 'restore'])),
  added: z.number().int(),
  revised: z.number().int(),
  older: z.number().int(),
  reports: z.number().int(),
  figures: z.number().int(),
});
/** Versions that one import made one after another, or a single version; counts are of all of them, totals of the last. */
export type VersionSpan = z.infer<typeof span>;

/**
 * The versions of the data set, newest first, those of one import together; `limit` null for all. Sums are made for the page alone: what
 * grows with the number of versions is one look at each.
 */
export async function listVersions(
  db: Db,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<{ readonly total: number; readonly spans: readonly VersionSpan[] }> {
  const rows = await db.$queryRaw`
    WITH edge AS (
      -- A version is the last of its span when the next is of another run; one without a run stands alone.
      SELECT number, run_id, run_id IS NULL OR lead(run_id) OVER (ORDER BY number) IS DISTINCT FROM run_id AS is_last
        FROM data_version
    ), span AS (
      SELECT number AS last, lag(number, 1, 0) OVER (ORDER BY number) AS before, count(*) OVER ()::int AS total
        FROM edge WHERE is_last
       ORDER BY number DESC LIMIT ${limit} OFFSET ${offset}
    )
    SELECT member.first, span.last, to_char(member.made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "madeAt",
           data_version.run_id AS "runId", member.kinds, member.added, member.revised, member.older,
           data_version.reports, data_version.figures::float8 AS "figures", span.total
      FROM span
      JOIN data_version ON data_version.number = span.last
     CROSS JOIN LATERAL (
       SELECT min(number) AS first, max(made_at) AS made_at, array_agg(DISTINCT kind ORDER BY kind) AS kinds,
              sum(added)::int AS added, sum(revised)::int AS revised, sum(older)::int AS older
         FROM data_version AS one
        WHERE one.number <= span.last AND one.number > span.before
     ) AS member
     ORDER BY span.last DESC`;
  const found = z.array(span.extend({ total: z.number() })).parse(rows);
  return { total: found[0]?.total ?? 0, spans: found }; // no rows: the page is past the end
}
