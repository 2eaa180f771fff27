import { spawn } from 'node:child_process';
import process from 'node:process';

/** How an import ended that was perhaps killed. */
export interface KilledRun {
  readonly killed: boolean;
  readonly code: number | null;
  readonly err: string;
}

/**
 * When an import is killed: so many milliseconds after its first outcome is printed, if it still runs then; or, asked every few milliseconds
 * from its start, as soon as the answer is yes. Null: it is left alone.
 */
export type KillTime = number | (() => Promise<boolean>) | null;

/** Milliseconds between two questions whether it is time. */
const PAUSE = 10;

/** Runs an import as a user would, and kills it with SIGKILL at that moment. */
export function runAndKill(
  paths: readonly string[],
  databaseUrl: string,
  when: KillTime,
): Promise<KilledRun> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...paths], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    let killed = false;
    let clock: NodeJS.Timeout | undefined;
    const kill = (): void => {
      if (child.exitCode === null) killed = child.kill('SIGKILL');
    };
    const ask = async (isTime: () => Promise<boolean>): Promise<void> => {
      while (child.exitCode === null && child.signalCode === null) {
        if (await isTime()) return kill();
        await new Promise((next) => setTimeout(next, PAUSE));
      }
    };
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.on('data', () => {
      if (typeof when === 'number' && !clock) clock = setTimeout(kill, when);
    });
    if (typeof when === 'function')
      ask(when).catch((error) => {
        kill();
        fail(error);
      });
    child.once('close', (code) => {
      clearTimeout(clock);
      done({ killed, code, err });
    });
  });
}
