import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runScript } from '../setup/runScript';

const text = readFileSync('prisma/sample/liunan-district-2023.txt', 'utf8');
/** The reference report under a name that four districts bear, without the line that says where it comes from. */
const HOMONYM = text.replaceAll('柳州市柳南区', '鼓楼区').replace('来源: 鼓楼区人民政府', '来源: 本站');

let fresh: FreshDatabase;
let folder: string;
beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'atlas-mapping-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});
jest.setTimeout(60_000);

const runImport = (...args: string[]) => runScript('scripts/import.ts', args, { DATABASE_URL: fresh.url });
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const report = () => fresh.db.report.findFirst();
const findings = () =>
  fresh.db.finding.findMany({
    where: { place: { startsWith: 'head/' } },
    select: { rule: true, message: true },
  });

describe('a doubtful match', () => {
  test('is a question with its candidates and a row to be completed; nothing is stored', async () => {
    const { code, out, err } = runImport(file('gulou.txt', HOMONYM));
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(
      /待答 {2}.*gulou\.txt：有 \d+ 个单位叫“鼓楼区人民政府”：.*江苏省南京市鼓楼区（320106）/,
    );
    expect(out).toMatch(/对照表行 {2}.*gulou\.txt,[0-9a-f]{64},,鼓楼区人民政府,,2023,,/);
    expect(out).toContain('--mapping');
    expect(out).not.toMatch(/\n\s+at /);
    expect(await fresh.db.report.count()).toBe(0);
    expect(await fresh.db.importFile.findFirst()).toMatchObject({ outcome: 'question', year: 2023 });
  });

  test.each([
    ['an unknown unit', text.replaceAll('柳州市柳南区', '亚特兰蒂斯市'), /待答.*不认识的单位/],
    ['a year after the publication', text.replaceAll('2023年', '2025年'), /待答.*晚于发布日期 2024-01-30/],
    ['two years', text.replaceAll('人民政府2023年', '人民政府2022年'), /待答.*标题写的是 2022 年/],
    [
      'a unit that was not there in the year',
      text.replaceAll('柳州市柳南区', '凤翔县'),
      /待答.*凤翔区（610305）/,
    ],
  ])('is asked for %s', (_, content, words) => {
    const { code, out } = runImport(file('report.txt', content));
    expect(code).toBe(1);
    expect(out).toMatch(words);
  });

  test('is written out with --questions, completed, and answered with --mapping', async () => {
    const path = file('gulou.txt', HOMONYM);
    const questions = join(folder, 'questions.csv');
    expect(runImport(path, '--questions', questions).code).toBe(1);
    const [row, ...more] = parse<Record<string, string>>(readFileSync(questions), {
      columns: true,
      bom: true,
    });
    expect([row?.unit, row?.unit_id, row?.note?.includes('320302'), more]).toEqual([
      '鼓楼区人民政府',
      '',
      true,
      [],
    ]);

    expect(runImport(path, '--mapping', questions).code).toBe(1);
    writeFileSync(
      questions,
      readFileSync(questions, 'utf8').replace('鼓楼区人民政府,,', '鼓楼区人民政府,320302,'),
    );
    expect(runImport(path, '--mapping', questions)).toMatchObject({ code: 0, err: '' });
    expect(await report()).toMatchObject({
      unitId: '320302',
      year: 2023,
      evidence: expect.arrayContaining([
        { field: 'unit', source: 'title', text: '鼓楼区人民政府' },
        { field: 'unit', source: 'operator', text: '320302（对照表第 2 行）' },
      ]),
    });
    expect(await findings()).toEqual([]);
  });
});

describe('what else the document says', () => {
  test('settles a homonym by the source line, and keeps it as evidence', async () => {
    const path = file('gulou.txt', HOMONYM.replace('来源: 本站', '来源: 徐州市人民政府'));
    expect(runImport(path).code).toBe(0);
    expect(await report()).toMatchObject({
      unitId: '320302',
      evidence: expect.arrayContaining([
        { field: 'unit', source: 'metadata', text: '徐州市人民政府' },
        { field: 'issuer', source: 'body', text: '徐州市人民政府' },
      ]),
    });
  });

  test('is a finding where the issuer is another than the title says', async () => {
    const path = file('report.txt', text.replace('来源: 柳州市柳南区人民政府', '来源: 苏州市水务局'));
    expect(runImport(path).code).toBe(0);
    expect(await report()).toMatchObject({ unitId: '450204' });
    expect(await findings()).toEqual([
      { rule: 'STR-09', message: expect.stringContaining('“苏州市水务局”') },
    ]);
  });
});

describe('a mapping file', () => {
  const mapping = (...rows: string[]) => file('mapping.csv', `${rows.join('\n')}\n`);

  test('settles the year that title and period tell differently, and says so beside the figures', async () => {
    const path = file('report.txt', text.replaceAll('人民政府2023年', '人民政府2022年'));
    const { code } = runImport(path, '--mapping', mapping('文件,年度', 'report.txt,2023'));
    expect(code).toBe(0);
    expect(await report()).toMatchObject({
      unitId: '450204',
      year: 2023,
      status: 'read',
      evidence: expect.arrayContaining([
        { field: 'year', source: 'operator', text: '2023（对照表第 2 行）' },
      ]),
    });
  });

  test('is followed against the document, with a finding', async () => {
    const rows = mapping('unit,unit_id,year', '柳州市柳南区人民政府,450205,2022');
    expect(runImport(file('report.txt', text), '--mapping', rows).code).toBe(0);
    expect(await report()).toMatchObject({ unitId: '450205', year: 2022 });
    expect((await findings()).map(({ rule }) => rule)).toEqual(['STR-09', 'STR-08']);
  });

  test('sets the scope, also of a report that is stored already', async () => {
    const path = file('report.txt', text);
    runImport(path);
    expect(await report()).toMatchObject({ scope: 'unknown' });
    const { code } = runImport(path, '--mapping', mapping('file,scope', 'report.txt,territory'));
    expect(code).toBe(0);
    expect(await report()).toMatchObject({ scope: 'territory', revision: 1 });
  });

  test('tells the years of a figures file apart by its own', async () => {
    const figures = file(
      'figures.csv',
      'unit,year,key,raw\n凤翔区,2020,t3_new_total,1\n凤翔区,2022,t3_new_total,2\n',
    );
    const rows = mapping('unit,year,unit_id', '凤翔区,2020,610322');
    expect(runImport(figures, '--mapping', rows).code).toBe(0);
    const stored = await fresh.db.report.findMany({ orderBy: { year: 'asc' } });
    expect(stored.map(({ unitId, year }) => [unitId, year])).toEqual([
      ['610322', 2020],
      ['610305', 2022],
    ]);
  });

  test('that contradicts itself is a question', () => {
    const rows = mapping('file,unit,unit_id', 'report.txt,,450204', ',柳州市柳南区人民政府,450205');
    const { code, out } = runImport(file('report.txt', text), '--mapping', rows);
    expect(code).toBe(1);
    expect(out).toContain('对照表第 2、3 行对这份报告给出了不同的答案');
  });

  test('with a fault is refused before anything is imported', async () => {
    const rows = mapping('file,unit_id', 'a.txt,999999');
    const { code, err } = runImport(file('report.txt', text), '--mapping', rows);
    expect(code).toBe(1);
    expect(err).toContain('对照表第 2 行：没有编号为“999999”的单位');
    expect(err).not.toMatch(/\n\s+at /);
    expect(await fresh.db.importRun.count()).toBe(0);
  });

  test('that is not there is named', () => {
    const { code, err } = runImport(file('report.txt', text), '--mapping', join(folder, 'nowhere.csv'));
    expect(code).toBe(1);
    expect(err).toContain('nowhere.csv');
  });
});
