import type { Pool } from 'pg';
import { z } from 'zod';
import { isLockFault } from './databaseFault';

/** Milliseconds between two tries, in which whoever waits for us gets what he waits for. */
const PAUSE = 1_000;
/** Characters of the other's statement that are told. */
const TOLD = 60;

const holder = z.object({ table: z.string(), statement: z.string().nullable() });

/** Who has a table for himself, or waits to: what a maintenance operation or a migration does. Tables that VACUUM FULL makes meanwhile are not told. */
const HOLDERS = `
  SELECT pg_class.relname AS "table",
         CASE WHEN query ~* '^\\s*[a-z]' THEN left(regexp_replace(query, '\\s+', ' ', 'g'), ${TOLD}) END AS "statement"
    FROM pg_locks
    JOIN pg_class ON pg_class.oid = pg_locks.relation AND pg_class.relkind IN ('r', 'p')
    LEFT JOIN pg_stat_activity USING (pid)
   WHERE pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND pg_locks.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
     AND pg_class.relnamespace NOT IN ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
     AND pg_class.relname NOT LIKE 'pg\\_temp\\_%' AND pid <> pg_backend_pid()
   ORDER BY pg_locks.mode, pg_locks.granted DESC, 1 LIMIT 1`;

async function whoHolds(pool: Pool): Promise<string> {
  const { rows } = await pool.query(HOLDERS);
  const [found] = holder.array().parse(rows);
  if (!found) return '另一个操作占用着要用的数据';
  const { table, statement } = found;
  return `表 ${table} 正被另一个操作占用${statement === null ? '' : `（${statement}）`}`;
}

/**
 * Does some work that gives up where others have locked what it needs (limitLockWaits.ts), and does it once more until they are done, however
 * long that takes: the work must be safe to be done again. `onWait` is told in Chinese once what is waited for, and once that it is over. Throws
 * every other error at once.
 */
export async function whenUnlocked<Result>(
  pool: Pool,
  onWait: (sentence: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let told = false; ; ) {
    try {
      const result = await work();
      if (told) onWait('占用已经结束，继续。');
      return result;
    } catch (error) {
      if (!isLockFault(error)) throw error;
      if (!told)
        onWait(
          `${await whoHolds(pool)}：等它结束后自动继续，已存的不会丢失（按 Ctrl-C 可停止，以后再用同一条命令）。`,
        );
      told = true;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
