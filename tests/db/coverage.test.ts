import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortPath } from '../../lib/db/findRunFiles';
import { findUnits } from '../../lib/db/findUnits';
import { saveUnits } from '../../lib/db/loadBaseData';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { loadExpected } from '../../lib/load/loadExpected';
import { loadMissingReports, loadMissingYears } from '../../lib/load/loadMissingReports';
import { loadRanking } from '../../lib/load/loadRanking';
import { coverageQuery } from '../../lib/query/coverageQuery';
import { rankQuery } from '../../lib/query/rankQuery';
import { worklistQuery } from '../../lib/query/worklistQuery';
import { importFiles } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runScript } from '../setup/runScript';

const TODAY = '2026-11-25';
const HEAD = 'unit_id,first_year,last_year,kind,deadline,applies_to\n';

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-roster-'));
  fresh = await freshDatabase();
  await importFiles(fresh.db, ['prisma/sample']);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});
jest.setTimeout(60_000);

const load = (search: Record<string, string>) => loadCoverage(fresh.db, coverageQuery.parse(search), TODAY);
const rowsOf = async (search: Record<string, string>) => {
  const { coverage } = await load(search);
  return new Map(coverage.rows.map(({ unit, cells }) => [unit.id, cells]));
};
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const roster = (...args: string[]) => runScript('scripts/roster.ts', args, { DATABASE_URL: fresh.url });

describe('loadCoverage', () => {
  test('finds the reports of the sample, and what is missing beside them', async () => {
    const rows = await rowsOf({ parent: '450200', from: '2022', to: '2023' });
    expect([...rows.keys()]).toEqual([
      '450200',
      '450202',
      '450203',
      '450204',
      '450205',
      '450206',
      '450222',
      '450223',
      '450224',
      '450225',
      '450226',
    ]);
    expect(rows.get('450204')).toEqual([
      {
        year: 2022,
        listing: 'by_law',
        state: 'not_found',
        dueOn: '2023-03-31',
        publishedOn: null,
        punctuality: null,
      },
      {
        year: 2023,
        listing: 'by_law',
        state: 'read',
        dueOn: '2024-03-31',
        publishedOn: '2024-01-30',
        punctuality: { kind: 'on_time' },
      },
    ]);
  });

  test('expects every government of the base at county level and above, but for seven rows', async () => {
    // Without 台湾, 香港, 澳门, 金门县 and three groups of islands; Of the base and its changes: the provinces, cities
    // and counties of the end of that year.
    const { coverage, groups } = await load({ from: '2024', to: '2024' });
    expect(coverage.total.expected).toBe(3222 - 7);
    expect(groups.get('450000')?.shortName).toBe('广西壮族自治区');
    expect(coverage.groups.filter(({ total }) => total.expected > 0)).toHaveLength(31);
    const earlier = await load({ from: '2020', to: '2020' });
    expect(earlier.coverage.total.expected).toBe(3220 - 7);
  });

  test('a drill-down has the sums of the row that led to it', async () => {
    const { coverage } = await load({ from: '2019', to: '2025' });
    const jiangsu = coverage.groups.find(({ id }) => id === '320000');
    const below = await load({ parent: '320000', from: '2019', to: '2025' });
    expect(below.coverage.total).toEqual(jiangsu?.total);
    expect(below.coverage.groups.map(({ id }) => id)).toContain('321300');
  });

  test('shows what reported unasked, outside all sums', async () => {
    const { coverage } = await load({ parent: '321322', from: '2023', to: '2023' });
    expect(coverage.total).toMatchObject({ expected: 1, unlisted: 1 });
  });

  test('shows a refused report as refused where its unit and year are known', async () => {
    const path = file(
      'half.csv',
      'unit,year,key,raw\n450205,2023,t3_new_total,9\n450205,2023,t3_new_total,8\n',
    );
    await importFiles(fresh.db, [path]);
    const tableless = file(
      'tableless.txt',
      '柳州市柳北区人民政府2022年政府信息公开工作年度报告\n一、总体情况\n二、主动公开情况表见附件。\n',
    );
    const [refused] = await importFiles(fresh.db, [tableless]);
    expect(refused).toMatchObject({ outcome: 'refused', unitId: '450205', year: 2022 });
    const cells = (await rowsOf({ parent: '450205', from: '2022', to: '2022' })).get('450205');
    expect(cells?.map(({ state }) => state)).toEqual(['refused']);
    const [refusal] = cells?.map((cell) => cell.refusal) ?? [];
    expect(refusal?.reason).toBe(refused?.reason);
    expect(refusal?.file).toBe(shortPath(tableless));
    expect(refusal?.on).toMatch(/^\d{4}-\d\d-\d\d$/);

    const [unit] = await findUnits(fresh.db, ['450205']);
    const missing = unit ? await loadMissingYears(fresh.db, unit, {}, TODAY) : [];
    const byYear = new Map(missing.map((one) => [one.year, one]));
    expect(byYear.get(2022)?.refusal?.reason).toBe(refused?.reason);
    expect(byYear.get(2024)).toMatchObject({ listing: 'by_law', dueOn: '2025-03-31' });
    expect(unit && (await loadMissingYears(fresh.db, unit, { rule: 'T3-04' }, TODAY))).toEqual([]);
    const ofPlace = await loadMissingReports(
      fresh.db,
      { ...worklistQuery.parse({ parent: '450200' }), year: 2022 },
      TODAY,
    );
    expect(ofPlace.find((one) => one.unit.id === '450205')?.refusal?.reason).toBe(refused?.reason);
    expect(ofPlace.find((one) => one.unit.id === '450204')?.refusal).toBeUndefined();
  });

  test('a parent that does not exist has no rows', async () => {
    const page = await load({ parent: 'nobody' });
    expect([page.parent, page.coverage.rows]).toEqual([null, []]);
  });
});

describe('loadExpected', () => {
  test('counts what the matrix counts, and what reported unasked', async () => {
    const { coverage } = await load({ from: '2019', to: '2025' });
    const expected = await loadExpected(fresh.db, { years: coverage.years });
    expect(coverage.years.map((year) => expected.get(year))).toEqual(
      coverage.byYear.map((tally) => tally.expected + tally.unlisted),
    );
  });

  test('stands beside the sum of a ranking', async () => {
    const page = await loadRanking(fresh.db, rankQuery.parse({ year: '2023', parent: '450200' }));
    expect([page?.ranking.valued, page?.ranking.expected]).toEqual([1, 10]);
  });
});

describe('npm run roster', () => {
  beforeAll(() =>
    saveUnits(fresh.db, [
      {
        id: 'X-dept',
        name: '示例局',
        short_name: '示例局',
        type: 'county_dept',
        level: 'county',
        region_code: null,
        parent_id: '450204',
        valid_from: null,
        valid_to: null,
        aliases: '',
      },
    ]),
  );

  test('takes a roster, the same twice without a change, and another in its place', async () => {
    const first = file('roster.csv', `${HEAD}X-dept,2022,2023,,,\n450204,2022,2022,exempt,,\n`);
    for (let time = 0; time < 2; time += 1) {
      expect(roster(first)).toMatchObject({
        code: 0,
        err: '',
        out: '名册已替换：单位 2 行，直属下级期限 0 行。\n',
      });
      expect(await fresh.db.rosterSpan.count()).toBe(2);
    }
    const rows = await rowsOf({ parent: '450204', from: '2021', to: '2023' });
    expect(rows.get('X-dept')?.map(({ state, listing }) => [state, listing])).toEqual([
      ['not_due', 'unlisted'],
      ['not_found', 'by_roster'],
      ['not_found', 'by_roster'],
    ]);
    expect(rows.get('450204')?.map(({ listing }) => listing)).toEqual(['by_law', 'exempt', 'by_law']);

    const second = file('second.csv', `${HEAD}450200,2023,2023,government,01-20,children\n`);
    expect(roster(second).code).toBe(0);
    expect(await fresh.db.rosterSpan.count()).toBe(0);
    const late = await rowsOf({ parent: '450204', from: '2023', to: '2023' });
    expect(late.get('450204')?.map(({ dueOn, punctuality }) => [dueOn, punctuality])).toEqual([
      ['2024-01-20', { kind: 'late', days: 10 }],
    ]);
  });

  test('refuses a faulty file as a whole, with lines, and keeps the roster that stands', async () => {
    const { code, err } = roster(
      file('bad.csv', `${HEAD}450200,2023,,,,\nnobody,2023,,,,\n450200,2024,,,,\n`),
    );
    expect(code).toBe(1);
    expect(err).toContain('名册第 3 行的单位“nobody”没有登记');
    expect(err).toContain('名册第 4 行与第 2 行的年度重叠');
    expect(err).toContain('名册没有改动。');
    expect(err).not.toMatch(/\n\s+at /);
    expect(await fresh.db.localDeadline.count()).toBe(1);
    expect(await fresh.db.rosterSpan.count()).toBe(0);
  });

  test.each([
    [[], /请给出一个名册文件/],
    [['--clear', 'roster.csv'], /请给出一个名册文件/],
    [['nowhere.csv'], /nowhere\.csv/],
  ])('%j is answered in words', (args, sentence) => {
    const { code, err } = roster(...args);
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('clears the roster when told to', async () => {
    expect(roster('--clear').code).toBe(0);
    expect(await fresh.db.localDeadline.count()).toBe(0);
  });
});
