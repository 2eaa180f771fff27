import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runScript } from '../setup/runScript';

const REPORT = 'prisma/sample/liunan-district-2023.txt';
const text = readFileSync(REPORT, 'utf8');

let fresh: FreshDatabase;
let folder: string;
beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

const runImport = (...args: string[]) => runScript('scripts/import.ts', args, { DATABASE_URL: fresh.url });

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('npm run import', () => {
  test('takes the sample whole, and changes nothing the second time', async () => {
    const first = runImport('prisma/sample');
    expect(first).toMatchObject({ code: 0, err: '' });
    const reports = await fresh.db.report.count();
    expect(reports).toBeGreaterThanOrEqual(12);
    expect(await fresh.db.report.count({ where: { isCurrent: false } })).toBe(0);
    expect(await fresh.db.report.findFirst({ where: { unitId: '450204', year: 2023 } })).toMatchObject({
      status: 'read',
    });

    const cells = await fresh.db.observation.count();
    const second = runImport('prisma/sample');
    expect(second.code).toBe(0);
    expect(second.out).not.toContain('已导入\t');
    expect(await fresh.db.report.count()).toBe(reports);
    expect(await fresh.db.observation.count()).toBe(cells);
    expect(await fresh.db.importRun.count({ where: { finishedAt: { not: null } } })).toBe(2);
    expect(await fresh.db.importFile.groupBy({ by: ['outcome'], _count: true })).toEqual(
      expect.arrayContaining([
        { outcome: 'created', _count: reports },
        { outcome: 'unchanged', _count: reports },
      ]),
    );
  });

  test('enters folders, passes over dot files, and makes a corrected report a new revision', async () => {
    file('a/b/report.txt', text);
    file('a/.hidden.txt', 'not a report');
    expect(runImport(folder)).toMatchObject({ code: 0 });
    file('a/b/report.txt', text.replaceAll('2024-01-30', '2024-02-01').replaceAll('39917', '39918'));
    const { code, out } = runImport(folder);
    expect([code, out.includes('新修订\t')]).toEqual([0, true]);
    expect(await fresh.db.report.count({ where: { isCurrent: true } })).toBe(1);
  });

  test.each([
    ['an empty file', 'empty.txt', '', /拒绝/],
    [
      'a picture',
      'scan.jpg',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      /图片|图像|扫描/,
    ],
    ['a text without tables', 'notice.txt', '关于召开会议的通知\n请各单位参加。\n', /表/],
    ['half a report', 'half.txt', text.slice(0, text.length / 5), /拒绝/],
    ['a year to come', 'future.txt', text.replaceAll('2023年', '2093年').replaceAll('发布日期', ''), /2093/],
    [
      'a figures file with a wrong key',
      'f.csv',
      'unit,year,key,raw\n450204,2023,t3_nothing,1\n',
      /t3_nothing/,
    ],
  ])('refuses %s with a sentence and stores nothing', async (_, name, content, reason) => {
    const { code, out, err } = runImport(file(name, content));
    expect(code).toBe(1);
    expect(out).toMatch(reason);
    expect(out).toMatch(/拒绝 {2}.*：.+。/);
    expect(out + err).not.toMatch(/\n\s+at /); // no stack trace
    expect(await fresh.db.report.count()).toBe(0);
    expect(await fresh.db.observation.count()).toBe(0);
    expect(await fresh.db.sourceDocument.count()).toBe(0);
    expect(await fresh.db.importFile.count({ where: { outcome: 'refused', reason: { not: null } } })).toBe(1);
  });

  test('takes the good files beside a bad one', async () => {
    file('bad.txt', '');
    file('good.txt', text);
    expect(runImport(folder).code).toBe(1);
    expect(await fresh.db.report.count()).toBe(1);
  });

  test('takes a folder that links to itself once', async () => {
    file('good.txt', text);
    symlinkSync(folder, join(folder, 'again'));
    expect(runImport(folder).code).toBe(0);
    expect(await fresh.db.importFile.count()).toBe(1);
  });

  test('refuses a second copy of a unit and year under another spelling, and goes on', async () => {
    const csv = 'unit,year,key,raw\n450204,2023,t3_new_total,9\n柳州市柳南区,2023,t3_new_natural,9\n';
    const { code, out } = runImport(file('two.csv', csv), file('other.csv', csv.replaceAll('2023', '2022')));
    expect(code).toBe(1);
    expect(out).toContain('同一文件里有两份 450204-2023 的数据');
    expect(await fresh.db.observation.count()).toBe(2);
  });

  test('refuses fewer figures than are stored, and takes them with --replace', async () => {
    expect(runImport(REPORT).code).toBe(0);
    const few = file('few.csv', 'unit,year,key,raw\n450204,2023,t3_new_total,10\n');
    const refused = runImport(few);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('--replace');
    expect(await fresh.db.observation.count({ where: { isCurrent: true } })).toBe(200);
    expect(runImport(few, '--replace').code).toBe(0);
    expect(await fresh.db.observation.count({ where: { isCurrent: true } })).toBe(1);
  });

  test('names a path that is not there', () => {
    const { code, out, err } = runImport(join(folder, 'nowhere'));
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('nowhere');
  });
});

describe('--units', () => {
  const HEADER = 'id,name,short_name,type,level,region_code,parent_id,valid_from,valid_to,aliases\n';
  const figures = 'unit,year,key,raw\n柳南区教育局,2023,t3_new_total,3\n';

  test('registers a department by which a figures file can then name it', async () => {
    const units = file(
      'units.csv',
      `${HEADER}450204-jyj,柳南区教育局,柳南区教育局,county_dept,county,450204,450204,,,\n`,
    );
    const { code } = runImport(file('figures.csv', figures), '--units', units);
    expect(code).toBe(0);
    expect(await fresh.db.report.findFirst()).toMatchObject({ unitId: '450204-jyj', year: 2023 });
  });

  test('takes a units file in GBK, as Excel saves it', async () => {
    // 甲 乙 in GBK: bytes that are no UTF-8.
    const units = Buffer.concat([
      Buffer.from(`${HEADER}450204-jia,`),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from(','),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from(',county_dept,county,450204,450204,,,\n'),
    ]);
    expect(
      runImport(file('figures.csv', figures.replace('柳南区教育局', '甲')), '--units', file('u.csv', units))
        .code,
    ).toBe(0);
    expect(await fresh.db.unit.findUnique({ where: { id: '450204-jia' } })).toMatchObject({ name: '甲' });
  });

  test.each([
    ['an unknown type', `${HEADER}x-1,甲,甲,county_school,county,,450204,,,\n`, /第 2 行.*类型只能是/],
    ['an unknown parent', `${HEADER}x-1,甲,甲,county_dept,county,,nobody,,,\n`, /nobody.*不存在/],
    [
      'one id twice',
      `${HEADER}x-1,甲,甲,town,town,,450204,,,\nx-1,乙,乙,town,town,,450204,,,\n`,
      /第 3 行.*两次/,
    ],
    ['a column missing', 'id,name\nx-1,甲\n', /缺少列/],
    ['no rows', HEADER, /没有数据行/],
    ['a unit above itself', `${HEADER}x-1,甲,甲,town,town,,x-1,,,\n`, /“x-1”的上级又回到它自己/],
    [
      'a circle of two',
      `${HEADER}x-1,甲,甲,town,town,,x-2,,,\nx-2,乙,乙,town,town,,x-1,,,\n`,
      /的上级又回到它自己/,
    ],
    [
      'an end before the beginning',
      `${HEADER}x-1,甲,甲,town,town,,450204,2020-01-01,2019-01-01,\n`,
      /起始日期 2020-01-01 晚于终止日期 2019-01-01/,
    ],
  ])('refuses %s before anything is imported', async (_, content, reason) => {
    const { code, err } = runImport(file('figures.csv', figures), '--units', file('units.csv', content));
    expect(code).toBe(1);
    expect(err).toMatch(reason);
    expect(await fresh.db.importRun.count()).toBe(0);
  });
});

describe('DATABASE_URL', () => {
  test.each([
    ['of another kind', 'mysql://localhost/x', /应以 postgresql:\/\/ 开头/],
    ['where nobody answers', 'postgresql://nobody:x@127.0.0.1:1/x', /连不上.*ECONNREFUSED/],
    ['without such a database', () => fresh.url.replace(/[^/]+$/, 'nowhere'), /连不上.*nowhere/],
  ])('%s is a sentence, not a stack trace', (_, url, reason) => {
    const DATABASE_URL = typeof url === 'string' ? url : url();
    const { code, err } = runScript('scripts/import.ts', [REPORT], { DATABASE_URL });
    expect(code).toBe(1);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
