import { join, resolve } from 'node:path';
import { serverProcess, startEmbeddedPostgres } from './embeddedPostgres';

/** Milliseconds between looks, and the longest pause after attempts that failed. */
const LOOK = 1_000;
const LONGEST = 30_000;

/**
 * Starts an embedded server again whenever its process is gone, so that whoever uses it need only wait: PostgreSQL then repairs itself from its
 * log. Of several processes that watch one folder the first to come does it. `tell` is given Chinese sentences.
 * Returns how to stop watching.
 */
export function keepRunning(folder: string, tell: (sentence: string) => void): () => Promise<void> {
  const data = join(resolve(folder), 'postgres');
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;
  let pause = LOOK;
  let isAway = false;

  async function look(): Promise<void> {
    if (serverProcess(data) !== null) {
      pause = LOOK;
      isAway = false;
      return;
    }
    if (!isAway) tell('数据库意外停止，正在重新启动。');
    try {
      await startEmbeddedPostgres(folder);
      tell('数据库已恢复。');
      pause = LOOK;
      isAway = false;
    } catch (error) {
      // What a killed server left behind may take a moment to go: only what lasts is told.
      if (pause >= 4 * LOOK && !isAway) tell(error instanceof Error ? error.message : String(error));
      isAway = true;
      pause = Math.min(pause * 2, LONGEST);
    }
  }
  function next(): void {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (!stopped) next();
      });
    }, pause);
    timer.unref();
  }
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
