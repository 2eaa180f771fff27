import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** What a program of another language did with a script. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };

/**
 * Runs a program with a script on its standard input; nothing is written to a disk. Does not hold up this process, which would not notice
 * meanwhile that a server closes a connection.
 */
export async function runLanguage(command: string, args: readonly string[], script: string): Promise<Ran> {
  const child = spawn(command, args, { env: ENVIRONMENT, timeout: 120_000 });
  child.stdin.end(script);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: z.number().nullable().parse(code), out, err };
}

const answers = (command: string, args: readonly string[], script: string): boolean =>
  spawnSync(command, args, { input: script, env: ENVIRONMENT, timeout: 60_000 }).status === 0;

/** Languages that recipes are run in where this machine has them; `PYTHON` names another Python. */
export const PYTHON = process.env.PYTHON ?? 'python3';
export const R_ARGS = ['--vanilla', '-'] as const;
export const HAS_PYTHON = answers(PYTHON, ['-'], 'import csv');
export const HAS_PANDAS = HAS_PYTHON && answers(PYTHON, ['-'], 'import pandas');
export const HAS_R = answers('Rscript', R_ARGS, 'invisible(1)');
export const HAS_READR = HAS_R && answers('Rscript', R_ARGS, 'library(readr)');

/** A test where the language is there, and otherwise a skipped one whose name says what is missing. */
export const testWhere = (there: boolean, what: string, name: string, work: () => Promise<void>): void =>
  there ? test(name, work, 60_000) : test.skip(`${name} (skipped: ${what} is not installed)`, work);
