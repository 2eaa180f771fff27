import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The site as a user starts it, in processes of its own, that can be killed and looked at. */
export interface LiveSite {
  readonly address: string;
  /** The process of npm start, of its web server, and of the embedded database; null when it is gone. */
  pidOf(what: 'start' | 'web' | 'postgres'): number | null;
  /** Starts npm start again, as systemd would. */
  startAgain(): void;
  stop(): Promise<void>;
}

/** The child of a process whose command names a file; Linux alone tells. */
function childOf(parent: number, file: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(ppid) === parent && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(file))
        return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}

/** Serves the database in a folder on a port; starts itself again a second after it ends, until it is stopped. */
export function startLiveSite(folder: string, port: number): LiveSite {
  let child: ChildProcess;
  let stopped = false;
  const start = (): void => {
    child = spawn(process.execPath, ['scripts/run.js', 'serve', '--port', String(port)], {
      env: { ...process.env, ATLAS_DATA: folder, DATABASE_URL: '', TEST_DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    child.once('exit', () => {
      if (!stopped) setTimeout(() => !stopped && start(), 1_000);
    });
  };
  start();
  return {
    address: `http://localhost:${port}`,
    pidOf: (what) => {
      const own = child.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null;
      if (what === 'start') return own;
      if (what === 'web') return own === null ? null : childOf(own, 'lib/serve/main.ts');
      const lock = join(folder, 'postgres/postmaster.pid');
      return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : null;
    },
    startAgain: start,
    stop: async () => {
      stopped = true;
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    },
  };
}

/** Milliseconds until the site says that it is ready, or null when it does not within the time. */
export async function untilReady(address: string, within = 90_000): Promise<number | null> {
  const since = performance.now();
  while (performance.now() - since < within) {
    const isReady = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return performance.now() - since;
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
}

/** Asks for pages all the time and counts what came: statuses, and connections that broke. */
export function probe(address: string, paths: readonly string[]) {
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  let stopped = false;
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1); // of a word not seen yet
  const running = (async () => {
    for (let i = 0; !stopped; i += 1) {
      const path = paths[i % paths.length] ?? '/';
      try {
        const response = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(30_000) });
        const text = await response.text();
        count(String(response.status));
        if (![200, 503].includes(response.status)) wrong.push(`${path}: ${response.status}`);
        if (response.status === 503 && !text.includes('数据没有受影响'))
          wrong.push(`${path}: 503 ${text.slice(0, 80)}`);
      } catch {
        count('no connection');
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  })();
  return {
    stop: async (): Promise<{
      readonly counts: ReadonlyMap<string, number>;
      readonly wrong: readonly string[];
    }> => {
      stopped = true;
      await running;
      return { counts, wrong };
    },
  };
}
