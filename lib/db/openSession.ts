import type { PoolClient } from 'pg';
import { type Db, poolOf } from './client';
import { holdRun, importAlone } from './importRuns';
import { isConnectionLoss } from './isConnectionLoss';
import { LOCK_PATIENCE } from './limitLockWaits';
import { whenBack } from './whenBack';
import { whenUnlocked } from './whenUnlocked';

/** One connection for as long as a run lasts, made anew whenever the database was away. */
export interface Session {
  /**
   * Does some work on the connection, alone: the next waits until it is done, so that no statement falls into the transaction of another. When
   * the database goes away meanwhile, or another has locked what is needed, waits and does it once more.
   */
  use<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** Waits in the same way with work that has connections of its own. */
  patiently<Result>(work: () => Promise<Result>): Promise<Result>;
  /** From now on the connection says that this run lives, and a new one says so again. */
  hold(runId: number): void;
  close(): void;
}

/** How a session is opened. */
export interface Opening {
  /** Told in Chinese when another import or a locked table is waited for, when the database is away, and when it is back. */
  readonly onNews?: ((sentence: string) => void) | undefined;
  /** Only one session of this kind at a time in a database: the others wait. */
  readonly isImport?: boolean;
}

/** Opens a session. */
export function openSession(db: Db, { onNews, isImport = false }: Opening = {}): Session {
  const pool = poolOf(db);
  const url = pool.options.connectionString ?? '';
  let opening: Promise<PoolClient> | undefined;
  let held: number | undefined;
  async function open(): Promise<PoolClient> {
    const client = await pool.connect();
    try {
      if (isImport)
        await importAlone(client, () =>
          onNews?.('另一个导入正在进行：等它结束后自动继续（按 Ctrl-C 可放弃，不影响它）。'),
        );
      await client.query(`SET lock_timeout = ${LOCK_PATIENCE}`);
      if (held !== undefined) await holdRun(client, held);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
  /** One connection, however many ask for it at once: a second one would wait for the first. */
  function current(): Promise<PoolClient> {
    if (!opening) {
      const now = open();
      now.catch(() => {
        if (opening === now) opening = undefined;
      });
      opening = now;
    }
    return opening;
  }
  const leave = (used: Promise<PoolClient> | undefined): void => {
    if (used === undefined || used !== opening) return; // another has left it already
    opening = undefined;
    used.then(
      (client) => client.release(true),
      () => undefined,
    );
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const own = turn.then(work);
    turn = own.catch(() => undefined); // thrown where it is awaited
    return own;
  };
  const patiently = <Result>(work: () => Promise<Result>): Promise<Result> =>
    whenBack({ url, ...(onNews ? { onAway: onNews } : {}) }, work);
  return {
    patiently,
    use: (work) => {
      const once = async () => {
        const used = current();
        const client = await used;
        try {
          return await work(client);
        } catch (error) {
          if (isConnectionLoss(error)) leave(used);
          throw error;
        }
      };
      return inTurn(() => patiently(() => whenUnlocked(pool, (sentence) => onNews?.(sentence), once)));
    },
    hold: (runId) => {
      held = runId;
    },
    // The locks of the run must not stay on a connection that others use.
    close: () => leave(opening),
  };
}
