import { spawn } from 'node:child_process';
import process from 'node:process';
import { residentMemory } from '../../lib/run/residentMemory';

/** How often memory is looked at, in milliseconds. */
const WATCH = 50;

/** The most memory, in MB, that the importing process itself took for a folder; its readers have limits of their own. NaN where the system does not tell. */
export function peakOfImport(folder: string, databaseUrl: string): Promise<number> {
  return new Promise((done, fail) => {
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
      if (code === 0 || code === 1) done(peak);
      else fail(new Error(`The import ended with ${code}`));
    });
  });
}
