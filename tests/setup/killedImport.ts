import { spawn } from 'node:child_process';
import process from 'node:process';

/** How an import ended that was perhaps killed. */
export interface KilledRun {
  readonly killed: boolean;
  readonly code: number | null;
  readonly err: string;
}

/**
 * Runs an import as a user would, and kills it with SIGKILL so many milliseconds after its first outcome is printed, if it still
 * runs then. Null: it is left alone.
 */
export function runAndKill(
  paths: readonly string[],
  databaseUrl: string,
  after: number | null,
): Promise<KilledRun> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...paths], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    let killed = false;
    let clock: NodeJS.Timeout | undefined;
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.on('data', () => {
      if (after === null || clock) return;
      clock = setTimeout(() => {
        killed = child.kill('SIGKILL');
      }, after);
    });
    child.once('close', (code) => {
      clearTimeout(clock);
      done({ killed, code, err });
    });
  });
}
