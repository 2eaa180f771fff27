import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Heap of a reader process, in MB. Bytes of files lie outside it: `MAX_RESIDENT` is watched over. */
export const MAX_HEAP = 512;
/** All memory of a reader process that lies in RAM, in MB. */
export const MAX_RESIDENT = 1024;

/**
 * Not imported by name: Next's bundler looks at what is given to an imported `fork` and would bundle the module, loader
 * and all. The reader process is started from its source by tsx, under Next as everywhere.
 */
const { fork } = process.getBuiltinModule('node:child_process');

const inProject = (path: string): string => join(process.cwd(), path);
/** What the system itself needs of an environment: where programs and temporary files lie. Nothing of ours. */
const SYSTEM = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/**
 * Starts a process that has no network, no other programs, nowhere to write, no settings (so no address of a database) and little memory,
 * and runs a module of the project in it. Its output goes nowhere: it speaks by messages only.
 */
export function startReader(main = 'lib/run/readerMain.ts'): ChildProcess {
  const env = Object.fromEntries(
    SYSTEM.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return fork(inProject(main), {
    cwd: process.cwd(),
    env: { NODE_ENV: 'production', ...env },
    execArgv: [
      `--max-old-space-size=${MAX_HEAP}`,
      '--import',
      'tsx',
      '--import',
      pathToFileURL(inProject('lib/document/noNetwork.mjs')).href,
      '--import',
      pathToFileURL(inProject('lib/document/noWriting.mjs')).href,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
