import type { PoolClient } from 'pg';
import { type Db, poolOf } from './client';
import { holdRun } from './importRuns';
import { isConnectionLoss } from './isConnectionLoss';
import { whenBack } from './whenBack';

/** One connection for as long as a run lasts, made anew whenever the database was away. */
export interface Session {
  /** Does some work on the connection; when the database goes away meanwhile, waits and does it once more. */
  use<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** Waits in the same way with work that has connections of its own. */
  patiently<Result>(work: () => Promise<Result>): Promise<Result>;
  /** From now on the connection says that this run lives, and a new one says so again. */
  hold(runId: number): void;
  close(): void;
}

/** Opens a session. `onAway` is told when the database is away, and when it is back. */
export function openSession(db: Db, onAway?: (sentence: string) => void): Session {
  const pool = poolOf(db);
  const url = pool.options.connectionString ?? '';
  let client: PoolClient | undefined;
  let held: number | undefined;
  const leave = (broken: boolean): void => {
    client?.release(broken);
    client = undefined;
  };
  const patiently = <Result>(work: () => Promise<Result>): Promise<Result> =>
    whenBack({ url, ...(onAway ? { onAway } : {}) }, work);
  return {
    patiently,
    use: (work) =>
      patiently(async () => {
        if (!client) {
          client = await pool.connect();
          if (held !== undefined) await holdRun(client, held);
        }
        try {
          return await work(client);
        } catch (error) {
          if (isConnectionLoss(error)) leave(true);
          throw error;
        }
      }),
    hold: (runId) => {
      held = runId;
    },
    // The lock of the run must not stay on a connection that others use.
    close: () => leave(true),
  };
}
