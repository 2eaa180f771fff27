import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { connect } from '../../lib/db/client';
import { freePort } from '../../lib/db/embeddedPostgres';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { openToWeb } from '../../lib/db/webRole';
import { importFiles } from '../../lib/run/importFiles';
import { startWebServer, type WebServer } from '../../lib/run/webServer';
import { type Starter, startHolder } from '../setup/startHolder';

/** A site of its own on the build of the browser tests, so that its database can be taken away. */
let folder: string;
let holder: Starter;
let web: WebServer;
let role: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-faults-'));
  chmodSync(folder, 0o711); // started as root, the database runs as another user
  holder = await startHolder(folder);
  await migrate(holder.url);
  const db = connect(holder.url);
  await loadBaseData(db);
  await importFiles(db, ['prisma/sample/liunan-district-2023.txt']);
  await db.$disconnect();
  const { url } = await openToWeb(holder.url);
  role = new URL(url).username;
  web = startWebServer(await freePort(), url, '.data/site');
  await web.ready;
}, 180_000);
afterAll(async () => {
  await web?.stop();
  await holder?.end('stop');
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${web.address}${path}`, { headers });

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: holder.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const PAGES = ['/', '/units/450204', '/rank?year=2023', '/coverage', '/search?q=柳州'];

/** A page that says what happened, whole without scripts, and gives nothing of the inside away. */
async function expectPage(path: string, sentence: RegExp): Promise<void> {
  const response = await get(path);
  const text = await response.text();
  expect([path, response.status]).toEqual([path, 503]);
  expect(text).toMatch(sentence);
  expect(text).toContain('数据没有受影响');
  expect(text).toContain(`编号 ${response.headers.get('x-request-id')}`);
  expect(text).not.toMatch(/Prisma|node_modules|at \w+ \(|ECONNREFUSED|127\.0\.0\.1:\d+/);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(
    response.headers.get('content-security-policy') ?? '',
  )?.[1];
  expect(text).toContain(`<style nonce="${nonce}">`);
}

async function expectAllWell(): Promise<void> {
  let statuses: readonly number[] = [];
  for (let tries = 0; tries < 100; tries += 1) {
    statuses = await Promise.all(PAGES.map(async (path) => (await get(path)).status));
    if (statuses.every((status) => status === 200)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  expect(statuses).toEqual(PAGES.map(() => 200));
}

describe('a database that', () => {
  test('is away: pages, files and the interface say so with 503, the server lives; back, all goes on by itself', async () => {
    await expectAllWell();
    const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await new Promise((done) => setTimeout(done, 500));
    for (const path of PAGES) await expectPage(path, /数据库暂时没有应答，正在等它恢复。/);
    for (const path of ['/rank.csv?year=2023', '/rank.xlsx?year=2023', '/units/450204.json']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 503, '10']);
      expect(await response.text()).toMatch(/数据库没有应答。数据没有受影响，请稍后再试。/);
    }
    const problem = await get('/api/v1/units');
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await problem.json()).toMatchObject({ status: 503, title: '暂时无法应答' });
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(503);

    await holder.end('kill');
    holder = await startHolder(folder);
    await expectAllWell();
    expect((await get('/ready')).status).toBe(200);
  }, 120_000);

  test('has no connection to give: 503 with a sentence, and all goes on when it has', async () => {
    await asOwner(`ALTER ROLE ${role} CONNECTION LIMIT 0`);
    await asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`);
    await new Promise((done) => setTimeout(done, 500)); // what is kept is given for a fifth of a second more
    for (const path of PAGES.slice(0, 3)) await expectPage(path, /数据库暂时没有余力|数据库暂时没有应答/);
    await asOwner(`ALTER ROLE ${role} CONNECTION LIMIT -1`);
    await expectAllWell();
  }, 120_000);

  test('is too slow: the page is given up with 503 and a sentence that says so, others go on', async () => {
    const locking = new Client({ connectionString: holder.url });
    await locking.connect();
    await locking.query('BEGIN');
    await locking.query('LOCK TABLE observation IN ACCESS EXCLUSIVE MODE');
    await expectPage('/rank?year=2023&metric=t3_new', /这一页的查询用时太长，已经中止。/);
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(200);
    await locking.query('ROLLBACK');
    await locking.end();
    await expectAllWell();
  }, 120_000);

  test('stands still: a page that does not come is given up with 503, and all goes on when it moves again', async () => {
    const port = await freePort();
    const { url } = await openToWeb(holder.url);
    const impatient = startWebServer(port, url, '.data/site', { ANSWER_WITHIN: '2' });
    const pid = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const signal = (name: 'STOP' | 'CONT') => {
      for (const [, one] of execFileSync('ps', ['-o', 'pid=', '--ppid', pid, '--pid', pid], {
        encoding: 'utf8',
      }).matchAll(/(\d+)/g))
        process.kill(Number(one), `SIG${name}`);
    };
    try {
      await impatient.ready;
      expect((await fetch(`${impatient.address}/rank?year=2023`)).status).toBe(200);
      signal('STOP');
      const page = await fetch(`${impatient.address}/units/450204`);
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
      expect(await page.text()).toContain('数据库暂时没有应答，正在等它恢复。');
      const file = await fetch(`${impatient.address}/rank.csv?year=2022`);
      expect([file.status, await file.text()]).toEqual([503, expect.stringContaining('数据库没有应答')]);
      expect((await fetch(`${impatient.address}/ready`)).status).toBe(503);
      expect((await fetch(`${impatient.address}/health`)).status).toBe(200);
      signal('CONT');
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await fetch(`${impatient.address}/units/450204`)).status === 200) break;
        await new Promise((done) => setTimeout(done, 100));
      }
      expect((await fetch(`${impatient.address}/units/450204`)).status).toBe(200);
      expect((await fetch(`${impatient.address}/ready`)).status).toBe(200);
    } finally {
      signal('CONT');
      await impatient.stop();
    }
  }, 120_000);
});
