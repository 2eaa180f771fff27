import { spawn } from 'node:child_process';
import process from 'node:process';
import { residentMemory } from '../../lib/run/residentMemory';

/** How often memory is looked at, in milliseconds. */
const WATCH = 50;

/** What an import took. */
export interface ImportApart {
  /** From the start of its process to its end. */
  readonly seconds: number;
  /** The most memory, in MB, that the process itself took; its readers have limits of their own. NaN where the system does not tell. */
  readonly megabytes: number;
}

/** Imports a folder as an operator would, in a process of its own. */
export function importApart(folder: string, databaseUrl: string): Promise<ImportApart> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', folder], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: 'ignore',
    });
    let peak = Number.NaN;
    const watch = setInterval(() => {
      const now = child.pid === undefined ? null : residentMemory(child.pid);
      if (now !== null) peak = Number.isNaN(peak) ? now : Math.max(peak, now);
    }, WATCH);
    child.once('error', fail).once('exit', (code) => {
      clearInterval(watch);
      // 1: something was refused, as in every mix of formats.
      if (code === 0 || code === 1) done({ seconds: (performance.now() - started) / 1_000, megabytes: peak });
      else fail(new Error(`The import ended with ${code}`));
    });
  });
}
