import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../lib/db/embeddedPostgres';

/** A PostgreSQL that was started from programs on this machine. */
export interface GivenPostgres {
  readonly url: string;
  stop(): void;
}

const CLUSTER = ['--auth=scram-sha-256', '--username=atlas', '--encoding=UTF8', '--locale=C'];

/** Runs a program of a PostgreSQL installation; as root, as the user postgres, since the server refuses to run as root. */
function run(programs: string, name: string, args: readonly string[]): void {
  const program = join(programs, name);
  const [command, ...rest] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const { status, stderr } = spawnSync(command ?? program, rest, { encoding: 'utf8', cwd: '/' });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
}

function idOfPostgres(): number {
  return Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
}

/** Starts the PostgreSQL whose programs lie in a folder (`/usr/lib/postgresql/15/bin`) on data in another, on loopback only. */
export async function startGivenPostgres(programs: string, folder: string): Promise<GivenPostgres> {
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (process.getuid?.() === 0)
    for (const path of [folder, passwordFile]) chownSync(path, idOfPostgres(), -1);
  const port = await freePort();
  run(programs, 'initdb', ['-D', data, `--pwfile=${passwordFile}`, ...CLUSTER]);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c shared_buffers=256MB`;
  run(programs, 'pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    url: `postgresql://atlas:${password}@127.0.0.1:${port}/postgres`,
    stop: () => run(programs, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']),
  };
}
