import { spawnSync } from 'node:child_process';

/** What a script said and how it ended. */
export interface ScriptRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of the project as a user would, to its end. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
