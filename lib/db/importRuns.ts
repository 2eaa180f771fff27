import type { PoolClient } from 'pg';
import { z } from 'zod';

/** First number of the locks that runs hold for as long as they live; the second is the id of the run. */
export const RUN_LOCK = 2026;
/** How long the same command waits for a killed process to be noticed by the server, in milliseconds. */
const PATIENCE = 15_000;

/** What an import was asked to do. */
export interface RunCommand {
  /** Hash over all of it: the same command takes an unfinished run up again. */
  readonly command: string;
  readonly paths: readonly string[];
  readonly readerVersion: string;
}

/** A run under way. */
export interface ImportRun {
  readonly id: number;
  readonly isResumed: boolean;
  /** Ordinal of the last report recorded; above 0 only when it was taken up again. */
  readonly last: number;
  /** Files on disk that it had dealt with when it was taken up again. */
  readonly filesDone: number;
}

const started = z.object({ id: z.number().int() });
const lock = z.object({ locked: z.boolean() });
const latest = z.object({ last: z.number().int().nullable(), filesDone: z.number().int() });

/** Says on this connection that a run lives; false when another process says so. */
export async function holdRun(client: PoolClient, id: number): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS "locked"', [RUN_LOCK, id]);
  return lock.parse(rows[0]).locked;
}

const ALONE = `SELECT pg_try_advisory_lock(hashtextextended('import', 0)) AS "locked"`;

/**
 * Waits until no other import is under way, and keeps others waiting for as long as the connection lasts: so what two imports come to is
 * what they come to one after the other, also where they bring different figures for one report. `onWait` is called once, when it has to wait.
 */
export async function importAlone(client: PoolClient, onWait: () => void): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    const { rows } = await client.query(ALONE);
    if (lock.parse(rows[0]).locked) return;
    if (asked === 0) onWait();
    await new Promise((done) => setTimeout(done, 250));
  }
}

async function holdSoon(client: PoolClient, id: number): Promise<boolean> {
  const since = performance.now();
  while (!(await holdRun(client, id))) {
    if (performance.now() - since > PATIENCE) return false;
    await new Promise((done) => setTimeout(done, 200));
  }
  return true;
}

/**
 * Begins a run, or takes up the one of the same command that was interrupted. The connection holds the run: when it ends, so
 * does the claim that the run lives.
 */
export async function beginRun(client: PoolClient, asked: RunCommand): Promise<ImportRun> {
  const open = await client.query(
    'SELECT id FROM import_run WHERE command = $1 AND finished_at IS NULL ORDER BY id DESC LIMIT 1',
    [asked.command],
  );
  const [before] = started.array().parse(open.rows);
  if (before && (await holdSoon(client, before.id))) {
    // It may have been finished while we waited.
    const { rowCount } = await client.query(
      'UPDATE import_run SET resumed = resumed + 1, active_at = now() WHERE id = $1 AND finished_at IS NULL',
      [before.id],
    );
    if (rowCount === 1) {
      const { rows } = await client.query(
        `SELECT files_done AS "filesDone", (SELECT max(ordinal) FROM import_file WHERE run_id = $1) AS "last"
         FROM import_run WHERE id = $1`,
        [before.id],
      );
      const { last, filesDone } = latest.parse(rows[0]);
      return { id: before.id, isResumed: true, last: last === null ? 0 : last, filesDone };
    }
  }
  const { rows } = await client.query(
    'INSERT INTO import_run (command, paths, reader_version, active_at) VALUES ($1, $2, $3, now()) RETURNING id',
    [asked.command, asked.paths, asked.readerVersion],
  );
  const { id } = started.parse(rows[0]);
  await holdRun(client, id);
  return { id, isResumed: false, last: 0, filesDone: 0 };
}

/** Marks a run as done. */
export async function finishRun(client: PoolClient, id: number): Promise<void> {
  await client.query('UPDATE import_run SET finished_at = now(), active_at = now() WHERE id = $1', [id]);
  await client.query('SELECT pg_advisory_unlock($1, $2)', [RUN_LOCK, id]);
}

/** How many files there are in all. */
export async function setTotal(client: PoolClient, id: number, total: number): Promise<void> {
  await client.query('UPDATE import_run SET files_total = $2 WHERE id = $1', [id, total]);
}

/** Which of some paths a run has dealt with. */
export async function findDone(
  client: Pick<PoolClient, 'query'>,
  id: number,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query(
    'SELECT DISTINCT path FROM import_file WHERE run_id = $1 AND path = ANY($2::text[])',
    [id, paths],
  );
  return new Set(
    z
      .array(z.object({ path: z.string() }))
      .parse(rows)
      .map(({ path }) => path),
  );
}
