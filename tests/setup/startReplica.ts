import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, escapeLiteral } from 'pg';
import { z } from 'zod';
import { freePort } from '../../lib/db/embeddedPostgres';
import { withAdmin } from './freshDatabase';

/** A hot standby of a server on this machine, by streaming replication. */
export interface RunningReplica {
  /** Address of the same database at the replica, with the same login. */
  readonly url: string;
  /** Waits until it has replayed all that the primary has written by now. */
  caughtUp(): Promise<void>;
  /** Stops replaying, as a slow network would; it answers as before. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Stops answering. */
  stop(): void;
  /** Answers again, at the same address. */
  start(): void;
  remove(): Promise<void>;
}

const facts = z.object({ data: z.string(), programs: z.string() });

/** Files that belong to the primary's process or are not wanted in a copy. */
const OWN = /^(?:postmaster\.(?:pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_stat_tmp\/.+)$/;

function giveTo(owner: number, folder: string): void {
  chownSync(folder, owner, -1);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), owner, -1);
}

/** Copies a running server's data as `pg_basebackup` does, which the embedded PostgreSQL does not bring along. */
async function copyData(primary: Client, from: string, to: string, slot: string): Promise<void> {
  await primary.query('SELECT pg_create_physical_replication_slot($1, true)', [slot]);
  await primary.query("SELECT pg_backup_start('replica', fast => true)");
  cpSync(from, to, { recursive: true, filter: (path) => !OWN.test(path.slice(from.length + 1)) });
  const { rows } = await primary.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)');
  writeFileSync(join(to, 'backup_label'), z.object({ labelfile: z.string() }).parse(rows[0]).labelfile);
}

/** Sets up and starts a replica of the server at an address, whose role may replicate and whose data lie on this machine. */
export async function startReplica(url: string): Promise<RunningReplica> {
  const root = mkdtempSync(join(tmpdir(), 'atlas-replica-'));
  chmodSync(root, 0o711); // started as root, the database runs as another user
  const data = join(root, 'data');
  const port = await freePort();
  const slot = `replica_${port}`;
  const primary = new URL(url);
  const programs = await withAdmin(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('data_directory') AS data, setting AS programs FROM pg_config() WHERE name = 'BINDIR'`,
    );
    const found = facts.parse(rows[0]);
    await copyData(client, found.data, data, slot);
    const owner = statSync(found.data).uid;
    const address = `host=127.0.0.1 port=${primary.port} user=${primary.username} password=${primary.password}`;
    appendFileSync(
      join(data, 'postgresql.auto.conf'),
      `primary_conninfo = ${escapeLiteral(address)}\nprimary_slot_name = '${slot}'\nhot_standby_feedback = on\n`,
    );
    writeFileSync(join(data, 'standby.signal'), '');
    giveTo(owner, data);
    chownSync(root, owner, -1);
    return { folder: found.programs, owner };
  });
  const control = (...args: readonly string[]): void => {
    const program = join(programs.folder, 'pg_ctl');
    const all = ['-D', data, '-w', ...args];
    const [command, rest] =
      process.getuid?.() === 0
        ? ['setpriv', [`--reuid=${programs.owner}`, '--clear-groups', program, ...all]]
        : [program, all];
    const { status } = spawnSync(command, rest, { stdio: 'ignore', cwd: '/' });
    if (status !== 0) throw new Error(`pg_ctl ${args.at(-1)} failed`);
  };
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=`;
  const start = (): void => control('-o', options, '-l', join(root, 'log'), 'start');
  const own = new URL(url);
  own.port = String(port);
  start();
  return {
    url: own.href,
    start,
    stop: () => control('-m', 'immediate', 'stop'),
    pause: () =>
      withAdmin(own.href, async (client) => void (await client.query('SELECT pg_wal_replay_pause()'))),
    resume: () =>
      withAdmin(own.href, async (client) => void (await client.query('SELECT pg_wal_replay_resume()'))),
    caughtUp: async () => {
      const target = await withAdmin(url, async (client) => {
        const { rows } = await client.query('SELECT pg_current_wal_lsn()::text AS lsn');
        return z.object({ lsn: z.string() }).parse(rows[0]).lsn;
      });
      await withAdmin(own.href, async (client) => {
        for (;;) {
          const { rows } = await client.query('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS done', [
            target,
          ]);
          if (z.object({ done: z.boolean() }).parse(rows[0]).done) return;
          await new Promise((done) => setTimeout(done, 20));
        }
      });
    },
    remove: async () => {
      control('-m', 'immediate', 'stop');
      await withAdmin(url, (client) => client.query('SELECT pg_drop_replication_slot($1)', [slot]));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
