import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startHolder } from '../setup/startHolder';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-embedded-'));
  chmodSync(folder, 0o711); // started as root, the database runs as another user
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const startProcess = () => startHolder(folder);

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  test('is joined by a second process, stopped by the last to leave, and keeps its data', async () => {
    const first = await startProcess();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const second = await startProcess();
    expect(second.url).toBe(first.url);

    await first.end('stop');
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.end('stop');
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow();

    const third = await startProcess();
    expect(await query(third.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await third.end('stop');
  });

  test('gives three processes that start at once the same server', async () => {
    const starters = await Promise.all([startProcess(), startProcess(), startProcess()]);
    expect(new Set(starters.map(({ url }) => url)).size).toBe(1);
    await Promise.all(starters.map((starter) => starter.end('stop')));
    await expect(query(starters[0]?.url ?? '', 'SELECT 1')).rejects.toThrow();
  });

  test('is taken over from a starter that was killed', async () => {
    const killed = await startProcess();
    await killed.end('kill');
    const next = await startProcess();
    expect(await query(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await next.end('stop');
    await expect(query(next.url, 'SELECT 1')).rejects.toThrow();
  });

  test('is started again, by one of several who watch it, when its process is killed; nothing committed is lost', async () => {
    const [first, second] = await Promise.all([startHolder(folder, 'keep'), startHolder(folder, 'keep')]);
    await query(first.url, 'CREATE TABLE survived AS SELECT 2 AS two');
    const pidOf = (): number =>
      Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const killed = pidOf();
    process.kill(killed, 'SIGKILL');
    let rows: unknown = null;
    for (let tries = 0; tries < 300 && rows === null; tries += 1) {
      rows = await query(first.url, 'SELECT two FROM survived').catch(() => null);
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(rows).toEqual([{ two: 2 }]);
    expect(pidOf()).not.toBe(killed);
    await Promise.all([first.end('stop'), second.end('stop')]);
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow();
  });

  test('sorts and stores Chinese as UTF-8', async () => {
    const server = await startProcess();
    expect(
      await query(server.url, `SELECT length('柳南区') AS n, current_setting('server_encoding') AS e`),
    ).toEqual([{ n: 3, e: 'UTF8' }]);
    await server.end('stop');
  });
});
