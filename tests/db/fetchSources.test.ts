import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../../lib/fetch/types';
import { type FetchedSource, fetchSources } from '../../lib/run/fetchSources';
import { importFiles } from '../../lib/run/importFiles';
import { type BadServer, startBadServer } from '../fetch/badServer';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

/** The reference report as a page would be: its address is what the manifest says, not what it says itself. */
const text = readFileSync('prisma/sample/liunan-district-2023.txt', 'utf8').replaceAll(/https?:\/\/\S+/g, '');

let fresh: FreshDatabase;
let folder: string;
let server: BadServer;
beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'atlas-fetch-'));
  server = await startBadServer(text);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

function manifest(...rows: string[]): string {
  const path = join(folder, 'sources.csv');
  writeFileSync(path, `unit,year,url\n${rows.join('\n')}\n`);
  return path;
}
async function run(path: string, refresh = false): Promise<readonly FetchedSource[]> {
  const all: FetchedSource[] = [];
  await fetchSources(fresh.db, [path], {
    permissions: { hosts: ['*.gov.cn'], localHosts: [server.host] },
    limits: { ...LIMITS, time: 1_000, interval: 0, firstPause: 1, tries: 2 },
    refresh,
    onFetched: (source) => void all.push(source),
  });
  return all;
}
const outcomes = (all: readonly FetchedSource[]) => all.map(({ outcome }) => outcome);

describe('fetchSources', () => {
  test('stores what it gets with where it came from, and the import takes it from there', async () => {
    const path = manifest(
      `,,${server.url('/moved.html')}`,
      `,,${server.url('/gone.html')}`,
      `柳州市柳北区,2022,${server.url('/conditional.html')}`,
      `,,${server.url('/soft-404.html')}`,
      ',,ftp://example.gov.cn/x',
    );
    const all = await run(path);
    expect(outcomes(all).toSorted()).toEqual(['refused', 'refused', 'refused', 'stored', 'stored']);
    expect(await fresh.db.download.findUnique({ where: { url: server.url('/moved.html') } })).toMatchObject({
      outcome: 'stored',
      finalUrl: server.url('/good.html'),
      status: 200,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      contentType: 'text/html',
      charset: 'utf-8',
      etag: '"one"',
      retrievedAt: expect.any(Date),
    });
    expect(
      await fresh.db.download.findUnique({ where: { url: server.url('/soft-404.html') } }),
    ).toMatchObject({ outcome: 'refused', sha256: null, reason: expect.stringContaining('页面不存在') });

    const imported = await importFiles(fresh.db, [path]);
    expect(imported.map(({ outcome }) => outcome)).toEqual([
      'created',
      'refused',
      'created',
      'refused',
      'refused',
    ]);
    expect(await fresh.db.report.findMany({ orderBy: { year: 'asc' } })).toMatchObject([
      { unitId: '450205', year: 2022, sourceUrl: server.url('/conditional.html') },
      { unitId: '450204', year: 2023, sourceUrl: server.url('/moved.html') },
    ]);
  });

  test('asks for nothing twice within a day, unless told to, and then only whether it has changed', async () => {
    const path = manifest(`,,${server.url('/conditional.html')}`, `,,${server.url('/gone.html')}`);
    expect(outcomes(await run(path))).toEqual(['stored', 'refused']);
    const before = server.asked.length;
    expect(outcomes(await run(path))).toEqual(['skipped', 'refused']);
    expect(server.asked.slice(before).map(({ path: asked }) => asked)).toEqual(['/robots.txt', '/gone.html']);

    expect(outcomes(await run(path, true))).toEqual(['unchanged', 'refused']);
    expect(server.asked.at(-2)?.headers['if-none-match']).toBe('"two"');
    expect(await fresh.db.sourceDocument.count()).toBe(1);
  });

  test('stores a page whose text cannot be read, for the import to refuse it, and goes on', async () => {
    const path = manifest(`,,${server.url('/garbled.html')}`, `,,${server.url('/good.html')}`);
    expect(outcomes(await run(path))).toEqual(['stored', 'stored']);
    const imported = await importFiles(fresh.db, [path]);
    expect(imported).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('文字编码') },
      { outcome: 'created' },
    ]);
  });
});
