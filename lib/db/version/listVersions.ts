import { z } from 'zod';
import type { Db } from '../client';

const span = z.object({
  first: z.number().int(),
  last: z.number().int(),
  madeAt: z.string(),
  runId: z.number().int().nullable(),
  kinds: z.array(z.enum(['begin', 'import', 'evaluation', 'roster', 'units'])),
  added: z.number().int(),
  revised: z.number().int(),
  older: z.number().int(),
  reports: z.number().int(),
  figures: z.number().int(),
});
/** Versions that one import made one after another, or a single version; counts are of all of them, totals of the last. */
export type VersionSpan = z.infer<typeof span>;

/** The versions of the data set, newest first, those of one import together; `limit` null for all. */
export async function listVersions(
  db: Db,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<{ readonly total: number; readonly spans: readonly VersionSpan[] }> {
  const rows = await db.$queryRaw`
    WITH placed AS (
      -- What is the same for numbers of one run that follow each other; a version without a run stands alone.
      SELECT *, CASE WHEN run_id IS NULL THEN number
                     ELSE number - row_number() OVER (PARTITION BY run_id ORDER BY number) END AS island
        FROM data_version
    ), span AS (
      SELECT min(number) AS first, max(number) AS last, max(made_at) AS made_at, run_id,
             array_agg(DISTINCT kind ORDER BY kind) AS kinds, sum(added) AS added, sum(revised) AS revised, sum(older) AS older
        FROM placed GROUP BY run_id, island
    )
    SELECT span.first, span.last, to_char(span.made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "madeAt",
           span.run_id AS "runId", span.kinds, span.added::int AS "added", span.revised::int AS "revised", span.older::int AS "older",
           data_version.reports, data_version.figures::float8 AS "figures", count(*) OVER ()::int AS "total"
      FROM span JOIN data_version ON data_version.number = span.last
     ORDER BY span.last DESC LIMIT ${limit} OFFSET ${offset}`;
  const found = z.array(span.extend({ total: z.number() })).parse(rows);
  return { total: found[0]?.total ?? 0, spans: found }; // no rows: the page is past the end
}
