import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { residentMemory } from '../../lib/run/residentMemory';
import { socketsOf, startedBy } from './socketsOf';

const WATCH = 50;
/** tsx asks whether a tsx started it, over a pipe of the system: no network. */
const OF_COMPILER = /^connect \S*tsx-\d+\/\d+\.pipe$/;

/** How an import went that was watched from outside. Memory in MB. */
export interface WatchedImport {
  readonly code: number | null;
  readonly seconds: number;
  /** The most that the process itself took, and the most that one of its readers took. */
  readonly peak: number;
  readonly readerPeak: number;
  /** Connections to anything but the database: as Node was asked for them, and as the system saw them. */
  readonly strangers: readonly string[];
  readonly err: string;
}

/** Runs `npm run import` on a folder with a home and a temporary folder of its own, and looks at what it does meanwhile. */
export function watchedImport(
  folder: string,
  databaseUrl: string,
  { home, temporary, log }: { readonly home: string; readonly temporary: string; readonly log: string },
): Promise<WatchedImport> {
  const port = Number(new URL(databaseUrl).port);
  const hook = pathToFileURL(join(process.cwd(), 'tests/mutants/watchConnections.mjs')).href;
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', hook, '--import', 'tsx', 'scripts/import.ts', folder],
      {
        env: { ...process.env, DATABASE_URL: databaseUrl, HOME: home, TMPDIR: temporary, ATLAS_WATCH: log },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let [peak, readerPeak, err] = [Number.NaN, Number.NaN, ''];
    const strangers = new Set<string>();
    child.stderr.on('data', (text) => {
      err = `${err}${text}`.slice(-4_000);
    });
    const most = (before: number, now: number | null): number =>
      now === null ? before : Number.isNaN(before) ? now : Math.max(before, now);
    const watch = setInterval(() => {
      if (child.pid === undefined) return;
      peak = most(peak, residentMemory(child.pid));
      for (const reader of startedBy(child.pid)) readerPeak = most(readerPeak, residentMemory(reader));
      for (const other of socketsOf(child.pid)) if (other !== port) strangers.add(`seen: port ${other}`);
    }, WATCH);
    child.once('error', fail).once('close', (code) => {
      clearInterval(watch);
      for (const line of readFileSync(log, 'utf8').split('\n'))
        if (line !== '' && line !== `connect ${port}` && !OF_COMPILER.test(line))
          strangers.add(`asked: ${line}`);
      const seconds = (performance.now() - started) / 1000;
      done({ code, seconds, peak, readerPeak, strangers: [...strangers], err });
    });
  });
}
