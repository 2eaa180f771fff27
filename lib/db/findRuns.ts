import { z } from 'zod';
import type { Db } from './client';
import { RUN_LOCK } from './importRuns';

const runRow = z.object({
  id: z.number().int(),
  state: z.enum(['finished', 'running', 'interrupted']),
  /** China's time, `2026-11-25 16:05`. */
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  resumed: z.number().int(),
  filesDone: z.number().int(),
  filesTotal: z.number().int().nullable(),
  /** What was given, without the folders above. */
  paths: z.array(z.string()),
  created: z.number().int(),
  revised: z.number().int(),
  older: z.number().int(),
  unchanged: z.number().int(),
  question: z.number().int(),
  refused: z.number().int(),
});
/** A run of the import, with what became of its reports. */
export type RunRow = z.infer<typeof runRow>;

/**
 * Runs of the import, newest first; all with `limit` null, one with `id`. A run is running while a connection holds its lock; on a
 * replica, where locks are not seen, while it was active in the last minutes. What has no end and is neither was interrupted.
 */
export async function findRuns(
  db: Db,
  {
    id = null,
    limit,
    offset,
  }: { readonly id?: number | null; readonly limit: number | null; readonly offset: number },
): Promise<readonly RunRow[]> {
  const rows = runRow.array().parse(
    await db.$queryRaw`
      SELECT run.id,
             CASE WHEN run.finished_at IS NOT NULL THEN 'finished'
                  WHEN EXISTS (SELECT FROM pg_locks
                                WHERE locktype = 'advisory' AND classid = ${RUN_LOCK}::oid AND objid = run.id::oid AND objsubid = 2
                                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
                    OR (pg_is_in_recovery() AND run.active_at > now() - interval '3 minutes') THEN 'running'
                  ELSE 'interrupted' END AS "state",
             to_char(run.started_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "startedAt",
             to_char(run.finished_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "finishedAt",
             run.resumed, run.files_done AS "filesDone", run.files_total AS "filesTotal",
             run.paths, counts.*
        FROM (SELECT * FROM import_run
               WHERE ${id}::integer IS NULL OR import_run.id = ${id}
               ORDER BY import_run.id DESC LIMIT ${limit} OFFSET ${offset}) AS run
        LEFT JOIN LATERAL (
          SELECT (count(*) FILTER (WHERE outcome = 'created'))::int   AS "created",
                 (count(*) FILTER (WHERE outcome = 'revised'))::int   AS "revised",
                 (count(*) FILTER (WHERE outcome = 'older'))::int     AS "older",
                 (count(*) FILTER (WHERE outcome = 'unchanged'))::int AS "unchanged",
                 (count(*) FILTER (WHERE outcome = 'question'))::int  AS "question",
                 (count(*) FILTER (WHERE outcome = 'refused'))::int   AS "refused"
            FROM import_file WHERE run_id = run.id) AS counts ON true
       ORDER BY run.id DESC`,
  );
  return rows.map((run) => ({ ...run, paths: run.paths.map((path) => path.replace(/^.*[/\\]/, '')) }));
}

/** How many runs there were. */
export const countRuns = (db: Db): Promise<number> => db.importRun.count();
