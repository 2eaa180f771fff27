import { findRule, RULES } from '../../lib/checks/rules/rules';
import type { Rule } from '../../lib/checks/rules/types';
import { loadQuality, MATRIX_PAGE, type QualityPage } from '../../lib/load/loadQuality';
import { loadRule, MOST_PLACES } from '../../lib/load/loadRule';
import { loadUnitWorklist, loadWorklist, WORKLIST_PAGE } from '../../lib/load/loadWorklist';
import { NOT_TO_MEND } from '../../lib/quality/notToMend';
import { qualityQuery } from '../../lib/query/qualityQuery';
import { ruleQuery } from '../../lib/query/ruleQuery';
import { unitWorklistQuery, worklistQuery } from '../../lib/query/worklistQuery';
import { importFiles } from '../../lib/run/importFiles';
import { fillEvaluations, SYNTHETIC } from '../setup/fillEvaluations';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

jest.setTimeout(120_000);

type Search = Readonly<Record<string, string>>;

const ruleOf = (id: string): Rule => {
  const rule = findRule(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
};

describe('over the sample', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await importFiles(fresh.db, ['prisma/sample']);
  });
  afterAll(() => fresh.drop());

  const quality = async (search: Search): Promise<QualityPage> => {
    const page = await loadQuality(fresh.db, qualityQuery.parse(search));
    if (!page) throw new Error('nothing loaded');
    return page;
  };

  test('the reference report fails where it is known to, and each failure has its place', async () => {
    const { matrix } = await quality({ year: '2023', rule: 'T3-04' });
    expect(matrix.rows.map(({ report }) => [report.unit.id, report.grade, report.errors])).toEqual([
      ['450204', 'C', 2],
    ]);
    const states = new Map(matrix.rows[0]?.cells.map(({ rule, ...cell }) => [rule.id, cell]));
    expect(states.get('T3-03')?.state).toBe('pass');
    expect(states.get('T3-04')).toEqual({ state: 'fail', severity: 'error', finding: 6300, lacks: null });
    expect(states.get('T3-05')).toMatchObject({ state: 'fail', severity: 'info' });
  });

  test('a rule that lacks an input is not passed, and says what it lacks', async () => {
    const { matrix } = await quality({ year: '2023', rule: 'YOY-01', state: 'not_evaluable' });
    expect(matrix.rows.length).toBeGreaterThan(0);
    for (const { cells } of matrix.rows) {
      const cell = cells.find(({ rule }) => rule.id === 'YOY-01');
      expect(cell?.state).toBe('not_evaluable');
      expect(cell?.lacks).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('a place is a unit and all below it', async () => {
    const { matrix, parent, findings } = await quality({ year: '2023', parent: '320000' });
    expect(parent?.shortName).toBe('江苏省');
    expect(matrix.rows.map(({ report }) => report.unit.id).toSorted()).toEqual([
      '320813',
      '321300',
      '321322-fgj',
    ]);
    expect(findings).toMatchObject({ evaluated: 3, errors: 2, withErrors: 1 });
  });

  test('a place that is not there has nothing, and not everything', async () => {
    const page = await quality({ parent: 'nobody' });
    expect([page.parent, page.total, page.findings.evaluated]).toEqual([null, 0, 0]);
    const work = await loadWorklist(fresh.db, worklistQuery.parse({ parent: 'nobody' }));
    expect([work?.parent, work?.units, work?.findings]).toEqual([null, 0, 0]);
  });

  test('a work list says what is printed where, both sides, and the one change that would repair it', async () => {
    const worklist = await loadUnitWorklist(fresh.db, '320813', unitWorklistQuery.parse({}));
    const recon = worklist?.items.find(({ ruleId }) => ruleId === 'T4-01');
    expect(recon).toMatchObject({
      left: '11',
      right: '0',
      difference: '11',
      where: '表四“行政复议”',
      year: 2023,
    });
    expect(recon?.correction).toEqual({
      key: 't4_recon_total',
      label: '行政复议·总计',
      printed: '0',
      suggested: '11',
    });
    // the figures of the report, as printed
    expect(recon?.cells.map(({ label, printed }) => `${label} ${printed}`)).toEqual([
      '行政复议·结果维持 10',
      '行政复议·结果纠正 1',
      '行政复议·其他结果 0',
      '行政复议·尚未审结 0',
      '行政复议·总计 0',
    ]);
    expect(recon?.cells.every(({ place, source }) => place !== null && source?.includes('#here'))).toBe(true);
  });

  test('a work list is narrowed by year, severity and rule', async () => {
    const items = async (search: Search) =>
      (await loadUnitWorklist(fresh.db, '450204', unitWorklistQuery.parse(search)))?.items.map(
        ({ ruleId }) => ruleId,
      );
    expect(await items({ severity: 'error' })).toEqual(['T3-04', 'T3-04']);
    expect(await items({ rule: 'T3-05' })).toEqual(['T3-05']);
    expect(await items({ year: '2022' })).toEqual([]);
    expect(await loadUnitWorklist(fresh.db, 'nobody', unitWorklistQuery.parse({}))).toBeNull();
  });

  test('a rule tells who fails it, and links each place', async () => {
    const page = await loadRule(fresh.db, ruleOf('T3-04'), ruleQuery.parse({}));
    expect(page.total).toBe(1);
    expect(page.failing[0]?.items.map(({ address, left, right }) => [address, left, right])).toEqual([
      ['/reports/450204-2023#finding-6300', '9', '8'],
      ['/reports/450204-2023#finding-6301', '0', '1'],
    ]);
    expect(page.trend.years).toContain(2020);
    expect(page.trend.counts[page.trend.years.indexOf(2020)]).toBeNull();
  });
});

describe('over some thousand reports', () => {
  /** 4 cities, 45 bodies below each, on 18 years: 184 units, 3,312 reports. */
  const FILL = { cities: 4, perCity: 45, from: 2008, to: 2025 } as const;
  const UNITS = FILL.cities * (FILL.perCity + 1);
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await fillEvaluations(fresh.db, FILL);
  });
  afterAll(() => fresh.drop());

  const quality = async (search: Search, whole = false): Promise<QualityPage> => {
    const page = await loadQuality(fresh.db, qualityQuery.parse(search), { whole });
    if (!page) throw new Error('nothing loaded');
    return page;
  };
  const unitsOf = ({ matrix }: QualityPage): readonly string[] =>
    matrix.rows.map(({ report }) => report.unit.id);

  test('its pages hold every report once, in the order of the whole', async () => {
    const whole = await quality({ year: '2025' }, true);
    expect(whole.total).toBe(UNITS);
    const pages = Array.from({ length: whole.pages }, (_, i) =>
      quality({ year: '2025', page: String(i + 1) }),
    );
    const paged = await Promise.all(pages);
    expect(paged.map(({ matrix }) => matrix.rows.length)).toEqual([40, 40, 40, 40, 24]);
    expect(paged.flatMap(unitsOf)).toEqual(unitsOf(whole));
    expect(new Set(unitsOf(whole)).size).toBe(UNITS);
  });

  test('a page beyond the last shows the first', async () => {
    const page = await quality({ year: '2025', page: '99' });
    expect([page.page, page.matrix.rows.length, page.total]).toEqual([1, MATRIX_PAGE, UNITS]);
  });

  test('the sum of its parts is the whole: places, rules and grades agree with the reports', async () => {
    const whole = await quality({ year: '2016' }, true);
    const parts = await Promise.all(
      Array.from({ length: FILL.cities }, (_, i) => quality({ year: '2016', parent: SYNTHETIC.city(i + 1) })),
    );
    const reports = whole.matrix.rows.map(({ report }) => report);
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(sum(parts.map(({ findings }) => findings.errors))).toBe(sum(reports.map(({ errors }) => errors)));
    expect(whole.findings.errors).toBe(sum(reports.map(({ errors }) => errors)));
    for (const { rule, failed, passed, notEvaluable } of whole.rules) {
      expect([rule.id, failed]).toEqual([
        rule.id,
        reports.filter((one) => one.failed.includes(rule.id)).length,
      ]);
      expect(failed + passed + notEvaluable).toBe(UNITS);
    }
    const column = whole.trend.years.indexOf(2016);
    for (const { grade, reports: counts } of whole.trend.grades)
      expect([grade, counts[column]]).toEqual([grade, reports.filter((one) => one.grade === grade).length]);
  });

  test.each([
    [
      { level: 'county' },
      (page: QualityPage) => page.matrix.rows.every(({ report }) => report.unit.level === 'county'),
    ],
    [{ type: 'city_gov' }, (page: QualityPage) => page.total === FILL.cities],
    [{ severity: 'error' }, (page: QualityPage) => page.matrix.rows.every(({ report }) => report.errors > 0)],
    [{ grade: 'D' }, (page: QualityPage) => page.matrix.rows.every(({ report }) => report.errors >= 3)],
    [
      { rule: 'T3-04', state: 'pass' },
      (page: QualityPage) => page.matrix.rows.every(({ report }) => report.passed.includes('T3-04')),
    ],
    [{ q: '样例7局' }, (page: QualityPage) => page.total === FILL.cities],
    [{ q: '%' }, (page: QualityPage) => page.total === 0],
    [
      { sort: 'grade' },
      (page: QualityPage) =>
        unitsOf(page).length > 0 &&
        page.matrix.rows.every(
          ({ report: { grade } }, i, { [i - 1]: before }) =>
            !before || (before.report.grade ?? '') >= (grade ?? ''),
        ),
    ],
    [
      { sort: 'unit' },
      (page: QualityPage) => unitsOf(page).every((id, i, { [i - 1]: before }) => !before || before < id),
    ],
  ] as const)('is narrowed and sorted by %j', async (search, holds) => {
    expect(holds(await quality({ year: '2012', ...search }))).toBe(true);
  });

  test('shows no more rules than a screen holds, and its file has them all', async () => {
    expect((await quality({ year: '2025' })).matrix.rules).toHaveLength(14);
    expect((await quality({ year: '2025' }, true)).matrix.rules).toHaveLength(RULES.length);
  });

  test('who fails a rule is paged over all years, the newest first', async () => {
    const rule = ruleOf('T3-01');
    const whole = await loadRule(fresh.db, rule, ruleQuery.parse({}), { whole: true });
    expect(whole.total).toBe(whole.counts.failed);
    expect(whole.pages).toBeGreaterThan(1);
    const second = await loadRule(fresh.db, rule, ruleQuery.parse({ page: '2' }));
    expect(second.failing).toEqual(whole.failing.slice(50, 100));
    const years = whole.failing.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    // why it could not be evaluated is told of one year: the newest, where none was asked for
    const newest = await loadRule(fresh.db, rule, ruleQuery.parse({ year: '2025' }));
    expect(whole.lackingYear).toBe(2025);
    expect(whole.lacking).toEqual([{ lacks: '没有上一年度的报告', reports: newest.counts.notEvaluable }]);
    expect(newest.counts.notEvaluable).toBeLessThan(whole.counts.notEvaluable);
  });

  test('the work list of a place is paged by findings and loses none', async () => {
    const parent = SYNTHETIC.city(2);
    const whole = await loadWorklist(fresh.db, worklistQuery.parse({ year: '2020', parent }), {
      whole: true,
    });
    const pages = await Promise.all(
      Array.from({ length: whole?.pages ?? Number.NaN }, (_, i) =>
        loadWorklist(fresh.db, worklistQuery.parse({ year: '2020', parent, page: String(i + 1) })),
      ),
    );
    for (const page of pages)
      expect(page?.work.flatMap(({ items }) => items).length).toBeLessThanOrEqual(WORKLIST_PAGE);
    const itemsOf = (page: typeof whole) => page?.work.flatMap(({ items }) => items) ?? [];
    expect(pages.flatMap(itemsOf)).toEqual(itemsOf(whole));
    expect(whole?.work.flatMap(({ items }) => items)).toHaveLength(whole?.findings ?? Number.NaN);
    const stored = await fresh.db.finding.count({
      where: { year: 2020, unitId: { startsWith: parent }, rule: { notIn: [...NOT_TO_MEND] } },
    });
    expect(whole?.findings).toBe(stored);
  });
});

describe('over a report with very many findings', () => {
  const [MANY, MEND] = [450, `${SYNTHETIC.city(1)}-1`];
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await fillEvaluations(fresh.db, { cities: 1, perCity: 3, from: 2024, to: 2025 });
    await fresh.db.$executeRaw`DELETE FROM finding`;
    await fresh.db.$executeRaw`
      INSERT INTO finding (unit_id, year, revision, ordinal, rule, severity, place, message, origin)
      SELECT ${MEND}, 2025, 1, n, 'T3-01', 'error', 'document', '示例第 ' || n || ' 处。', 'rule'
        FROM generate_series(1, ${MANY}::int) AS n`;
    await fresh.db.$executeRaw`
      INSERT INTO finding (unit_id, year, revision, ordinal, rule, severity, place, message, origin)
      VALUES (${SYNTHETIC.city(1)}, 2025, 1, 1, 'ROL-06', 'info', 'document', '示例：下级报告不全。', 'rule')`;
    await fresh.db
      .$executeRaw`UPDATE evaluation SET failed = ARRAY['T3-01'] WHERE unit_id = ${MEND} AND year = 2025`;
    await fresh.db.$executeRaw`
      UPDATE evaluation SET failed = ARRAY['ROL-06'] WHERE unit_id = ${SYNTHETIC.city(1)} AND year = 2025`;
  });
  afterAll(() => fresh.drop());

  test('the page of a rule has a few places a report and says how many more, its file has them all', async () => {
    const asked = ruleQuery.parse({ year: '2025' });
    const page = await loadRule(fresh.db, ruleOf('T3-01'), asked);
    const whole = await loadRule(fresh.db, ruleOf('T3-01'), asked, { whole: true });
    const one = page.failing.find(({ unit }) => unit.id === MEND);
    expect([one?.items.length, one?.more]).toEqual([MOST_PLACES, MANY - MOST_PLACES]);
    const all = whole.failing.find(({ unit }) => unit.id === MEND);
    expect([all?.items.length, all?.more]).toEqual([MANY, 0]);
  });

  test('the work list of a unit comes in pages and loses nothing', async () => {
    const load = (page: number) =>
      loadUnitWorklist(fresh.db, MEND, unitWorklistQuery.parse({ page: String(page) }));
    const pages = await Promise.all([load(1), load(2), load(3)]);
    expect(pages.map((page) => page?.items.length)).toEqual([200, 200, 50]);
    expect(pages.map((page) => page?.first)).toEqual([1, 201, 401]);
    const whole = await loadUnitWorklist(fresh.db, MEND, unitWorklistQuery.parse({}), { whole: true });
    expect(pages.flatMap((page) => page?.items ?? [])).toEqual(whole?.items);
    expect([whole?.total, whole?.items.length, pages[0]?.errors]).toEqual([MANY, MANY, MANY]);
    expect((await load(9))?.page).toBe(1);
  });

  test('the work list of a place divides the findings of a unit over pages', async () => {
    const load = (page: number) =>
      loadWorklist(fresh.db, worklistQuery.parse({ year: '2025', page: String(page) }));
    const pages = await Promise.all([load(1), load(2), load(3)]);
    expect(
      pages.map((page) => page?.work.map(({ items, first, total }) => [items.length, first, total])),
    ).toEqual([[[200, 1, MANY]], [[200, 201, MANY]], [[50, 401, MANY]]]);
    expect(pages[0]).toMatchObject({ pages: 3, findings: MANY, units: 1 });
  });

  test('what is no fault of the report stands with its rule and not in a work list', async () => {
    const city = SYNTHETIC.city(1);
    expect((await loadUnitWorklist(fresh.db, city, unitWorklistQuery.parse({})))?.items).toEqual([]);
    const { failing } = await loadRule(fresh.db, ruleOf('ROL-06'), ruleQuery.parse({}));
    expect(failing.find(({ unit }) => unit.id === city)?.items).toHaveLength(1);
  });

  test('says of how many reports that should be there: the head of a place, all below it, and who is on the roster', async () => {
    const parent = SYNTHETIC.city(1);
    const expected = async () => {
      const page = await loadQuality(fresh.db, qualityQuery.parse({ year: '2025', parent }));
      const work = await loadWorklist(fresh.db, worklistQuery.parse({ year: '2025', parent }));
      return [page?.findings.evaluated, page?.expected, work?.evaluated, work?.expected];
    };
    expect(await expected()).toEqual([4, 4, 4, 4]);
    await fresh.db.$executeRaw`
      INSERT INTO unit (id, name, short_name, type, level, parent_id)
      VALUES (${`${parent}-9`}, '示范市样例九局', '样例九局', 'city_dept', 'city', ${parent})`;
    await fresh.db.$executeRaw`
      INSERT INTO roster (unit_id, first_year, kind) VALUES (${`${parent}-9`}, 2020, 'department')`;
    expect(await expected()).toEqual([4, 5, 4, 5]);
  });

  test('a report that is replaced and not evaluated again counts nowhere', async () => {
    await fresh.db.$executeRaw`UPDATE report SET is_current = false WHERE unit_id = ${MEND} AND year = 2025`;
    const page = await loadRule(fresh.db, ruleOf('T3-01'), ruleQuery.parse({ year: '2025' }));
    expect([page.total, page.counts.failed]).toEqual([0, 0]);
    const quality = await loadQuality(fresh.db, qualityQuery.parse({ year: '2025' }));
    expect([quality?.findings.evaluated, quality?.total]).toEqual([3, 3]);
    expect(quality?.rules.find(({ rule }) => rule.id === 'T3-01')?.failed).toBe(0);
  });
});

test('of an empty database there is nothing to say', async () => {
  const fresh = await freshDatabase();
  try {
    expect(await loadQuality(fresh.db, qualityQuery.parse({}))).toBeNull();
    expect(await loadWorklist(fresh.db, worklistQuery.parse({}))).toBeNull();
    const page = await loadRule(fresh.db, ruleOf('T3-04'), ruleQuery.parse({}));
    expect([page.total, page.trend.years, page.counts]).toEqual([
      0,
      [],
      { passed: 0, failed: 0, notEvaluable: 0 },
    ]);
  } finally {
    await fresh.drop();
  }
});
