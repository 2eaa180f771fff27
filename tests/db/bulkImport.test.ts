import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { poolOf } from '../../lib/db/client';
import { databaseHash } from '../../lib/db/databaseHash';
import { findHalfStored } from '../../lib/db/findHalfStored';
import type { Imported } from '../../lib/db/imported';
import { importedOf } from '../../lib/db/importedOf';
import { type BatchFile, storeBatch } from '../../lib/db/storeBatch';
import { importFiles, runImport } from '../../lib/run/importFiles';
import { type Planned, planImport } from '../../lib/run/planImport';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runAndKill } from '../setup/killedImport';
import { outcomeWith } from '../setup/outcome';
import { runScript } from '../setup/runScript';

const REPORT = 'prisma/sample/liunan-district-2023.txt';
const text = readFileSync(REPORT, 'utf8');
/** Districts of 柳州市, by their ids. */
const UNITS = ['450202', '450203', '450204', '450205'];

let fresh: FreshDatabase;
let folder: string;
beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'atlas-bulk-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
/** A table of a few figures of one unit and year. */
const figures = (unit: string, year: number, natural: number | string): string =>
  `unit,year,key,raw\n${unit},${year},t3_new_natural,${natural}\n${unit},${year},t3_new_total,${natural}\n`;

/** Rows of the same table on the years after. */
const moreFigures = (unit: string, from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => figures(unit, from + i, 3).replace(/^.*\n/, '')).join('');

/** Files of invented figures: one a unit and year. */
function manyFiles(years: readonly number[]): readonly string[] {
  return years.flatMap((year) => UNITS.map((unit) => file(`${unit}-${year}.csv`, figures(unit, year, 3))));
}
const outcomes = (all: readonly Imported[]): readonly string[] => all.map(({ outcome }) => outcome);

describe('a batch', () => {
  test('loses only the report that the database refuses, with its reason', async () => {
    const { outcome, source } = await outcomeWith();
    const filed = (unitId: string, value: string): BatchFile => {
      const cells = outcome.cells.map((cell, i) => (i === 7 ? { ...cell, value } : cell));
      const report = { unitId, year: 2023, outcome: { ...outcome, cells }, source };
      const key = { sha256: source.sha256, knownAs: `${unitId}.txt` };
      return { path: `${unitId}.txt`, key, reports: [{ kind: 'placed', report }], isAnswered: false };
    };
    const files = [filed('450202', '1'), filed('450203', '1e400'), filed('450204', '3')];
    const { id: runId } = await fresh.db.importRun.create({ data: {} });
    const place = { runId, first: 1, filesDone: 3, version: '0'.repeat(64), replace: false };
    const client = await poolOf(fresh.db).connect();
    const all = await storeBatch(client, files, place);
    expect(outcomes(all)).toEqual(['created', 'refused', 'created']);
    expect(all[1]?.reason).toBe('450203-2023 的数据存不进数据库（错误 22003）：请核对文件中的数字和日期。');
    expect(await findHalfStored(fresh.db)).toEqual([]);
    // Done again, as after a connection that broke while it was committed, it gives the same and stores nothing twice.
    expect(await storeBatch(client, files, place)).toEqual(all);
    client.release();
    expect(await fresh.db.report.count()).toBe(2);
    expect(await fresh.db.readFile.count()).toBe(2);
    expect(await fresh.db.importFile.count()).toBe(3);
    expect(await fresh.db.importRun.findFirst()).toMatchObject({ filesDone: 3 });
  });

  test('stores several revisions of one report in the order of the files', async () => {
    file('a.csv', figures('450202', 2021, 1));
    file('b.csv', figures('450202', 2021, 2));
    file('c.csv', figures('450202', 2021, 1));
    expect(outcomes(await importFiles(fresh.db, [folder]))).toEqual(['created', 'revised', 'unchanged']);
    expect(
      await fresh.db.report.findMany({
        orderBy: { revision: 'asc' },
        select: { revision: true, isCurrent: true },
      }),
    ).toEqual([
      { revision: 1, isCurrent: false },
      { revision: 2, isCurrent: true },
    ]);
    expect(await findHalfStored(fresh.db)).toEqual([]);
  });
});

describe('a file that is known', () => {
  /** A mark that only what was noted of the file can bring back. */
  const mark = () =>
    fresh.db.$executeRaw`UPDATE read_file SET reports = jsonb_set(reports, '{0,reason}', '"as noted"')`;
  const reason = async (options = {}) => (await importFiles(fresh.db, [REPORT], options))[0];

  test('is not read again, under the same name', async () => {
    await importFiles(fresh.db, [REPORT]);
    await mark();
    expect(await reason()).toMatchObject({ outcome: 'unchanged', reason: 'as noted', unitId: '450204' });
    const [other] = await importFiles(fresh.db, [file('other.txt', text)]);
    expect(other).toMatchObject({ outcome: 'unchanged', reason: null });
  });

  test('is read again by another reader, where it is asked for, and when its report is gone', async () => {
    await importFiles(fresh.db, [REPORT]);
    await mark();
    expect(await reason({ reread: true })).toMatchObject({ outcome: 'unchanged', reason: null });
    await mark();
    expect(await reason({ replace: true })).toMatchObject({ outcome: 'unchanged', reason: null });
    await mark();
    await fresh.db.$executeRaw`UPDATE read_file SET version = repeat('0', 64)`;
    expect(await reason()).toMatchObject({ outcome: 'unchanged', reason: null });
    await mark();
    await fresh.db.report.deleteMany();
    expect(await reason()).toMatchObject({ outcome: 'created', reason: null });
  });

  test('is read again where units or answers are others', async () => {
    await importFiles(fresh.db, [REPORT]);
    await mark();
    await fresh.db.unitAlias.create({ data: { unitId: '450204', alias: '柳南' } });
    expect(await reason()).toMatchObject({ outcome: 'unchanged', reason: null });
    await mark();
    const answer = { line: 2, file: REPORT, sha256: null, url: null, unit: null, unitId: null, year: null };
    expect(await reason({ answers: [{ ...answer, scope: 'territory' }] })).toMatchObject({ reason: null });
    expect(await reason()).toMatchObject({ outcome: 'unchanged', reason: null });
    expect(await fresh.db.report.findFirst()).toMatchObject({ scope: 'unknown' });
  });
});

describe('an interrupted import', () => {
  test('is taken up again by the same command, and does nothing twice', async () => {
    const years = Array.from({ length: 30 }, (_, i) => 2008 + (i % 15));
    const paths = manyFiles([...new Set(years)]);
    const stop = runImport(fresh.db, paths, {
      onProgress: (_, { done }) => {
        if (done >= 1) throw new Error('stopped here');
      },
    });
    await expect(stop).rejects.toThrow('stopped here');
    const before = await fresh.db.importFile.count();
    expect(before).toBeGreaterThan(0);
    expect(await fresh.db.importRun.findFirst()).toMatchObject({ finishedAt: null });

    const news: string[] = [];
    const { runId, reports } = await runImport(fresh.db, paths, { onNews: (one) => void news.push(one) });
    // Before it there may be a word of waiting: the connection of the first, which holds the lock of imports, takes a moment to end.
    expect(news.at(-1)).toBe(`接着上次中断的导入（第 ${runId} 次）：已处理 ${before} 份报告。`);
    expect(news.slice(0, -1).every((one) => one.startsWith('另一个导入正在进行'))).toBe(true);
    expect(reports).toBe(paths.length);
    expect(await fresh.db.importRun.count()).toBe(1);
    expect(await fresh.db.importRun.findFirst()).toMatchObject({ resumed: 1, finishedAt: expect.any(Date) });
    const recorded: Imported[] = [];
    for await (const one of importedOf(fresh.db, runId, reports)) recorded.push(one);
    expect(recorded.map(({ path }) => path)).toEqual(paths);
    expect(new Set(outcomes(recorded))).toEqual(new Set(['created']));
  });

  test('tells the database what its tables hold, where it brought many reports', async () => {
    const units = await fresh.db.unit.findMany({
      where: { type: 'county_gov' },
      orderBy: { id: 'asc' },
      take: 80,
    });
    const years = Array.from({ length: 10 }, (_, i) => 2012 + i);
    const rows = units.flatMap(({ id }) => years.map((year) => `${id},${year},t3_new_total,3\n`));
    await runImport(fresh.db, [file('many.csv', `unit,year,key,raw\n${rows.join('')}`)]);
    const stored = await fresh.db.report.count();
    expect(stored).toBeGreaterThanOrEqual(500);
    const known = await fresh.db
      .$queryRaw`SELECT reltuples::int AS "rows" FROM pg_class WHERE oid = 'report'::regclass`;
    expect(known).toEqual([{ rows: stored }]);
  });

  test('knows a file that a manifest names for two bodies by its place', async () => {
    file('a.txt', text);
    const rows = [...manyFiles([2017, 2018, 2019])].map((path) => `,,${path},`);
    const first = '柳州市柳北区,2022,a.txt,';
    const manifest = file(
      'manifest.csv',
      ['单位,年度,路径,网址', first, ...rows, '柳州市柳南区,2022,a.txt,'].join('\n'),
    );
    // As one that was killed with all but the last row stored leaves it.
    await runImport(fresh.db, [manifest]);
    const run = await fresh.db.importRun.findFirstOrThrow();
    const last = await fresh.db.importFile.findFirstOrThrow({ orderBy: { ordinal: 'desc' } });
    await fresh.db.report.deleteMany({ where: { unitId: '450204', year: 2022 } });
    await fresh.db.importFile.delete({ where: { runId_ordinal: { runId: run.id, ordinal: last.ordinal } } });
    await fresh.db.importRun.update({
      where: { id: run.id },
      data: { finishedAt: null, filesDone: last.ordinal - 1 },
    });
    await runImport(fresh.db, [manifest]);
    expect(await fresh.db.importRun.findFirst()).toMatchObject({ resumed: 1, filesDone: last.ordinal });
    const done = await fresh.db.importFile.findMany({
      where: { path: last.path },
      orderBy: { ordinal: 'asc' },
    });
    expect(done.map(({ unitId, outcome }) => [unitId, outcome])).toEqual([
      ['450205', 'created'],
      ['450204', 'created'],
    ]);
    expect(await fresh.db.report.count({ where: { year: 2022 } })).toBe(2);
  });

  test('killed again and again comes to the same as one left alone', async () => {
    // Several batches (REPORTS_AT_ONCE in lib/run/importFiles.ts), so that kills fall between two and into one.
    const districts = await fresh.db.unit.findMany({
      where: { level: 'county', validFrom: null, validTo: null },
      orderBy: { id: 'asc' },
      take: 18,
      select: { id: true },
    });
    for (const { id } of districts) file(`${id}.csv`, figures(id, 2008, 3) + moreFigures(id, 2009, 2019));
    file('x.txt', text);
    file('y.txt', '');
    const all = districts.length * 12 + 1;
    expect(all).toBe(217);
    const count = (): Promise<number> => fresh.db.report.count();
    /** True while figures are written that are not committed: whoever writes holds this lock to the end of the transaction. */
    const isStoring = async (): Promise<boolean> => {
      const locks = await fresh.db.$queryRaw<readonly unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
         WHERE datname = current_database() AND relation = 'observation'::regclass
           AND mode = 'RowExclusiveLock' AND granted`;
      return locks.length > 0;
    };
    const isWhole = async (): Promise<boolean> => (await count()) === all;
    const other = await freshDatabase();
    try {
      await importFiles(other.db, [folder]);
      expect(await other.db.report.count()).toBe(all);
      const kills: { readonly killed: boolean; readonly stored: number }[] = [];
      // While the first batch is stored, when the first is told, while a later one is stored, and while the rules are evaluated.
      for (const when of [isStoring, 0, isStoring, isWhole]) {
        const { killed, err } = await runAndKill([folder], fresh.url, when);
        expect(err.replace(/(?:接着上次|另一个导入正在进行).*\n/g, '')).toBe('');
        expect(await findHalfStored(fresh.db)).toEqual([]);
        kills.push({ killed, stored: await count() });
      }
      // Of the first three none can have come too late: the first left nothing, or the one batch whose end it just missed.
      expect(kills.slice(0, 3).map(({ killed }) => killed)).toEqual([true, true, true]);
      expect(kills[0]?.stored).toBeLessThan(all / 2);
      for (const { stored } of kills.slice(1, 3)) {
        expect(stored).toBeGreaterThan(0);
        expect(stored).toBeLessThan(all);
      }
      expect((await runAndKill([folder], fresh.url, null)).code).toBe(1);
      const unfinished = await fresh.db.importRun.count({ where: { finishedAt: null } });
      expect(unfinished).toBe(0);
      const first = await fresh.db.importRun.findFirstOrThrow({ orderBy: { id: 'asc' } });
      expect(first.resumed).toBeGreaterThanOrEqual(3);
      await fresh.db.importRun.deleteMany({ where: { id: { not: first.id } } });
      expect(await databaseHash(fresh.db)).toEqual(await databaseHash(other.db));
    } finally {
      await other.drop();
    }
  }, 300_000);
});

describe('--dry-run', () => {
  test('compares cell by cell with what is stored, and stores nothing', async () => {
    await importFiles(fresh.db, [REPORT]);
    const before = await databaseHash(fresh.db);
    const changed = file('changed.txt', text.replaceAll('39917', '39918'));
    const few = file('few.csv', figures('450204', 2023, 9));
    const fewer = file('new.csv', figures('450205', 2023, 9));
    const diff = join(folder, 'diff.tsv');
    const { code, out, err } = runScript(
      'scripts/import.ts',
      [changed, few, fewer, REPORT, '--dry-run', '--diff', diff],
      { DATABASE_URL: fresh.url },
    );
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(
      /将修订\t.*changed\.txt\t450204-2023\t新增 0 格，改变 1 格，不变 199 格，缺少 0 格\n {2}t2_\w+\t39917 → 39918/,
    );
    expect(out).toMatch(/拒绝\t.*few\.csv/);
    expect(out).toMatch(/将导入\t.*new\.csv\t450205-2023\t新增 2 格，改变 0 格/);
    expect(out).toMatch(/未变\tprisma\/sample/);
    expect(out).toContain('没有存入任何数据');
    const rows = parse<Record<string, string>>(readFileSync(diff), { columns: true, bom: true });
    expect(rows.filter(({ outcome, change }) => outcome === 'revised' && change === 'changed')).toEqual([
      expect.objectContaining({ unit_id: '450204', year: '2023', stored: '39917', new: '39918' }),
    ]);
    expect(await databaseHash(fresh.db)).toEqual(before);
    expect(await fresh.db.importRun.count()).toBe(1);
  });

  test('knows what an earlier file of the same run would have stored', async () => {
    const plans: Planned[] = [];
    const paths = [file('a.csv', figures('450202', 2021, 1)), file('b.csv', figures('450202', 2021, 2))];
    await planImport(fresh.db, paths, (planned) => void plans.push(planned));
    expect(plans.map(({ imported }) => imported.outcome)).toEqual(['created', 'revised']);
  });
});

describe('a manifest', () => {
  test('names files with their unit and year; a bad row spoils no other', async () => {
    file('a.txt', text);
    file('b.csv', figures('450203', 2021, 1));
    const manifest = file(
      'manifest.csv',
      [
        '单位,年度,路径,网址',
        '柳州市柳北区,2022,a.txt,https://www.liuzhou.gov.cn/a.html',
        ',,b.csv,',
        '鼓楼区,2022,a.txt,',
        ',22,a.txt,',
        ',,,https://www.liuzhou.gov.cn/b.html',
      ].join('\n'),
    );
    const all = await importFiles(fresh.db, [manifest]);
    expect(outcomes(all)).toEqual(['created', 'created', 'question', 'refused', 'refused']);
    expect(all[2]?.reason).toMatch(/^清单第 4 行：有 \d+ 个单位叫“鼓楼区”/);
    expect(all[3]?.reason).toBe('清单第 5 行的年度“22”不对，应为 2008 以后的四位年份。');
    expect(all[4]?.reason).toContain('npm run fetch');
    expect(await fresh.db.report.findFirst({ where: { year: 2022 } })).toMatchObject({
      unitId: '450205',
      sourceUrl: expect.stringMatching(/^https?:/),
      evidence: expect.arrayContaining([
        { field: 'unit', source: 'operator', text: '450205（清单第 2 行）' },
      ]),
    });
  });

  test('and an archive give the same reports', async () => {
    const names = ['450202', '450203'].map((unit) => [unit, figures(unit, 2021, 1)] as const);
    const zip = zipSync(
      Object.fromEntries(names.map(([unit, csv]) => [`${unit}.csv`, new TextEncoder().encode(csv)])),
    );
    const all = await importFiles(fresh.db, [file('reports.zip', zip)]);
    expect(all.map(({ path, outcome }) => [path.replace(/.*\//, ''), outcome])).toEqual([
      ['450202.csv', 'created'],
      ['450203.csv', 'created'],
    ]);
    expect(outcomes(await importFiles(fresh.db, [join(folder, 'reports.zip')]))).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });
});
