import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { BuildFolder } from './buildIfStale';

/** Milliseconds for answers under way when the server is stopped. */
const PATIENCE = 12_000;
/**
 * Room for what lives no longer than one answer, in MB: a ranking of thousands makes tens of MB of rows, and with Node's 16 they are
 * copied to and fro while they are needed.
 */
const YOUNG = '--max-semi-space-size=64';

/** A web server of ours. */
export interface WebServer {
  readonly address: string;
  /** Of its process. */
  readonly pid: number | undefined;
  /** Resolves when the server answers; fails when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the server ends by itself, with its exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** True when a port can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .once('listening', () => server.close(() => done(true)));
    server.listen(port);
  });
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    try {
      await fetch(`${address}/health`);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error(`The web server did not answer at ${address}`);
}

/** Serves the built application from a database. `besides`: settings that it finds in its environment. Wait for `ready`; `stop` may be called before. */
export function startWebServer(
  port: number,
  databaseUrl: string,
  folder: BuildFolder = '.next',
  besides: Readonly<Record<string, string>> = {},
): WebServer {
  const child = spawn(process.execPath, [YOUNG, '--import', 'tsx/esm', 'lib/serve/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      ATLAS_BUILD: folder,
      ...besides,
    },
    stdio: ['ignore', process.env.ATLAS_LOG ? 'inherit' : 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const address = `http://localhost:${port}`;
  return {
    address,
    pid: child.pid,
    ready: untilItAnswers(address, child),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(late);
    },
  };
}
