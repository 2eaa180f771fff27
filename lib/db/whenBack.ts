import { Client } from 'pg';
import { isDiskFull } from './databaseFault';
import { DatabaseProblem } from './databaseProblem';
import { isConnectionLoss } from './isConnectionLoss';

/** Waiting begins with so many milliseconds and doubles up to the longest. */
const FIRST = 500;
const LONGEST = 15_000;
/** After so many milliseconds without the database it is given up. */
const PATIENCE = 60 * 60_000;
/** A server that answers again and again and fails each time has another fault. */
const MOST_TRIES = 50;

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    if (isConnectionLoss(error) || /timeout/i.test(String(error))) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export interface Waiting {
  readonly url: string;
  /** Told once when the database is away, and once when it is back. */
  readonly onAway?: (sentence: string) => void;
}

/**
 * Does some work with the database, and when the database is away waits until it is back and does it once more: the work must be
 * safe to be done again. Throws `DatabaseProblem` when it stays away for an hour, and when its disk is full; every other error at once.
 */
export async function whenBack<Result>(
  { url, onAway = () => undefined }: Waiting,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (isDiskFull(error))
        throw new DatabaseProblem(
          '数据库所在的磁盘已满，已停止：已存的不会丢失。请腾出空间（或扩大磁盘），再用同一条命令接着导入。',
        );
      if (!isConnectionLoss(error) || tries >= MOST_TRIES) throw error;
      const since = performance.now();
      onAway(
        '数据库断开了：等它恢复后自动继续，已存的不会丢失（按 Ctrl-C 可停止，以后用同一条命令接着导入）。',
      );
      for (let wait = FIRST; !(await answers(url)); wait = Math.min(wait * 2, LONGEST)) {
        if (performance.now() - since > PATIENCE)
          throw new DatabaseProblem(
            '数据库断开一小时没有恢复，已停止：恢复后用同一条命令接着导入，已存的不会丢失。',
          );
        await sleep(wait);
      }
      onAway('数据库已恢复，继续。');
    }
  }
}
