import { poolOf } from '../../lib/db/client';
import { shortPath } from '../../lib/db/findRunFiles';
import { beginRun, finishRun } from '../../lib/db/importRuns';
import { loadRun, loadRuns } from '../../lib/load/loadImports';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const ALL = { limit: null, offset: 0 };
const command = (one: string) => ({
  command: one.repeat(64),
  paths: ['/somewhere/on/this/machine/reports'],
  readerVersion: '0'.repeat(64),
});

describe('a run', () => {
  test('is running while its connection lives, interrupted when that has ended, and finished at its end', async () => {
    const [one, two] = [await poolOf(fresh.db).connect(), await poolOf(fresh.db).connect()];
    const first = await beginRun(one, command('a'));
    const second = await beginRun(two, command('b'));
    await finishRun(two, second.id);
    two.release();
    const states = async () => (await loadRuns(fresh.db, ALL)).runs.map(({ id, state }) => [id, state]);
    expect(await states()).toEqual([
      [second.id, 'finished'],
      [first.id, 'running'],
    ]);
    one.release(true);
    while ((await states())[1]?.[1] === 'running') await new Promise((done) => setTimeout(done, 20));
    expect(await states()).toEqual([
      [second.id, 'finished'],
      [first.id, 'interrupted'],
    ]);
    // The same command takes it up again, another begins anew.
    const three = await poolOf(fresh.db).connect();
    expect(await beginRun(three, command('a'))).toMatchObject({ id: first.id, isResumed: true, last: 0 });
    three.release(true);
  });

  test('shows page by page what became of its reports, the open ones unless asked for others', async () => {
    const { id } = await fresh.db.importRun.create({ data: { paths: ['/a/b/c'] } });
    const outcomes = ['created', 'refused', 'question', 'refused', 'unchanged'];
    await fresh.db.importFile.createMany({
      data: outcomes.map((outcome, i) => ({
        runId: id,
        ordinal: i + 1,
        path: `/srv/data/2023/${i}.html`,
        outcome,
        partial: false,
        reason: outcome === 'refused' ? `找不到文件“/srv/data/2023/${i}.html”：请检查。` : null,
        unitId: '450204',
        year: 2008 + i,
      })),
    });
    const open = await loadRun(fresh.db, id, 'open', { limit: 2, offset: 0 });
    expect([open?.total, open?.run.refused, open?.run.paths]).toEqual([3, 2, ['c']]);
    expect(open?.files).toMatchObject([
      {
        ordinal: 2,
        path: '…/data/2023/1.html',
        reason: '找不到文件“…/data/2023/1.html”：请检查。',
        unitName: '柳南区',
      },
      { ordinal: 3, outcome: 'question' },
    ]);
    expect((await loadRun(fresh.db, id, 'open', { limit: 2, offset: 2 }))?.files).toMatchObject([
      { ordinal: 4 },
    ]);
    expect((await loadRun(fresh.db, id, 'all', ALL))?.files).toHaveLength(5);
    expect((await loadRun(fresh.db, id, 'created', ALL))?.files).toMatchObject([{ outcome: 'created' }]);
    expect(await loadRun(fresh.db, 999, 'all', ALL)).toBeNull();
  });

  test.each([
    ['a/b.html', 'a/b.html'],
    ['/home/someone/reports/2023/b.html', '…/reports/2023/b.html'],
    ['https://www.example.gov.cn/a/b/c/d.html', 'https://www.example.gov.cn/a/b/c/d.html'],
  ])('tells of %s no more than %s', (path, shown) => {
    expect(shortPath(path)).toBe(shown);
  });
});
