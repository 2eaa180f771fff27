import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../lib/db/client';
import { databaseHash } from '../../lib/db/databaseHash';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { runImport } from '../../lib/run/importFiles';
import { openDatabase } from '../../lib/run/openDatabase';
import { verifyDatabase } from '../../lib/run/verify/verifyDatabase';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-at-once-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: FreshDatabase[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.drop();
});
async function fresh(content?: 'empty'): Promise<FreshDatabase> {
  const one = await freshDatabase(content);
  open.push(one);
  return one;
}

const UNITS = ['450202', '450204'];

/** A folder of tables of invented figures: a file for each unit and year. */
function folderOf(
  name: string,
  years: readonly number[],
  figure: (unit: string, year: number) => number,
): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const year of years)
    for (const unit of UNITS)
      writeFileSync(
        join(path, `${unit}-${year}.csv`),
        `unit,year,key,raw\n${unit},${year},t3_new_total,${figure(unit, year)}\n`,
      );
  return path;
}

describe('two imports of overlapping folders at once', () => {
  test('come to what they come to one after the other; the second says that it waits', async () => {
    // The years 2015–2017 are in both: 2015 alike, 2016 and 2017 with other figures.
    const one = folderOf('one', [2014, 2015, 2016, 2017], (_, year) => year);
    const two = folderOf('two', [2015, 2016, 2017, 2018], (_, year) => (year > 2015 ? year + 1 : year));
    const [inOrder, inReverse, atOnce] = [await fresh(), await fresh(), await fresh()];
    for (const path of [one, two]) await runImport(inOrder.db, [path]);
    for (const path of [two, one]) await runImport(inReverse.db, [path]);
    const expected = [await databaseHash(inOrder.db), await databaseHash(inReverse.db)];
    expect(expected[0]).not.toEqual(expected[1]); // which comes last matters, so that a mixture of both would show

    const other = connect(atOnce.url);
    const news: string[] = [];
    const onNews = (sentence: string): void => void news.push(sentence);
    await Promise.all([runImport(atOnce.db, [one], { onNews }), runImport(other, [two], { onNews })]);
    await other.$disconnect();
    expect(news).toEqual(['另一个导入正在进行：等它结束后自动继续（按 Ctrl-C 可放弃，不影响它）。']);
    expect(expected).toContainEqual(await databaseHash(atOnce.db));
    for await (const { part, faults } of verifyDatabase(atOnce.db))
      expect([part, faults]).toEqual([part, []]);
  }, 180_000);
});

describe('a clock that jumps', () => {
  test('back and forth by hours changes nothing of what an import comes to', async () => {
    const path = folderOf('clock', [2019, 2020], (_, year) => year);
    const [calm, jumping] = [await fresh(), await fresh()];
    const today = new Date('2026-11-25T12:00:00Z');
    await runImport(calm.db, [path], { today });
    // A server whose clock was ahead made the newest version.
    await jumping.db.$executeRaw`UPDATE data_version SET made_at = now() + interval '3 hours'`;
    const real = Date.now.bind(Date);
    let calls = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      calls += 1;
      return real() + (calls % 2 === 0 ? -1 : 1) * 3_600_000 * calls;
    });
    try {
      await runImport(jumping.db, [path], { today });
    } finally {
      clock.mockRestore();
    }
    expect(await databaseHash(jumping.db)).toEqual(await databaseHash(calm.db));
    expect((await findDataVersion(jumping.db)).number).toBe((await findDataVersion(calm.db)).number);
  }, 120_000);
});

describe('several servers that open one empty database at once', () => {
  test('find it migrated once and filled once', async () => {
    const { url, db } = await fresh('empty');
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(undefined, url)));
    await Promise.all(opened.map((one) => one.openToWeb()));
    await Promise.all(opened.map((one) => one.close()));
    expect(
      await db.$queryRaw`SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1`,
    ).toEqual([]);
    for await (const { part, faults } of verifyDatabase(db)) expect([part, faults]).toEqual([part, []]);
  }, 120_000);
});
