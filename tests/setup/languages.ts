import { spawnSync } from 'node:child_process';

/** What a program of another language did with a script. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program with a script on its standard input; nothing is written to a disk. */
export function runLanguage(command: string, args: readonly string[], script: string): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input: script,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
  });
  return { code: status, out: stdout, err: stderr };
}

const answers = (command: string, args: readonly string[], script: string): boolean =>
  runLanguage(command, args, script).code === 0;

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
