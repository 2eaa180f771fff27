import { z } from 'zod';
import { RULES } from '../../lib/checks/rules/rules';
import { affectedBy } from '../../lib/db/evaluation/affectedBy';
import { evaluateAll } from '../../lib/db/evaluation/evaluateAll';
import { evaluateChanged } from '../../lib/db/evaluation/evaluateChanged';
import { findMarks } from '../../lib/db/findMarks';
import { replaceRoster } from '../../lib/db/roster';
import { saveReport } from '../../lib/db/saveReport';
import type { FigureMap } from '../../lib/metrics/figureMap';
import type { Mark } from '../../lib/metrics/rows';
import type { Scope } from '../../lib/report/types';
import { figureIn } from '../setup/figureIn';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

/** 柳南区 and its city 柳州市; 城中区 is another district of that city. The figures are the reference report's, not theirs. */
const [DISTRICT, CITY, SIBLING, STRANGER] = ['450204', '450200', '450202', '310000'] as const;

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());
jest.setTimeout(60_000);

async function store(
  unitId: string,
  year: number,
  changes: Readonly<Record<string, string>> = {},
  head: { readonly publishedOn?: string; readonly scope?: Scope } = {},
): Promise<void> {
  const { outcome, source } = await outcomeWith({
    ...changes,
    [`mark-${unitId}-${year}-${head.scope}`]: '0',
  });
  const { title } = outcome.report;
  const report = { ...outcome.report, year, title, ...head };
  await saveReport(fresh.db, unitId, { ...outcome, report }, source);
}

const failures = async (unitId: string, year: number, rule: string) =>
  fresh.db.finding.findMany({
    where: { unitId, year, rule, report: { isCurrent: true } },
    orderBy: { ordinal: 'asc' },
  });

/** All results, without the order in which they were stored. */
const everything = () =>
  Promise.all([
    fresh.db.finding.findMany({
      orderBy: [{ unitId: 'asc' }, { year: 'asc' }, { revision: 'asc' }, { ordinal: 'asc' }],
    }),
    fresh.db.evaluation.findMany({ orderBy: [{ unitId: 'asc' }, { year: 'asc' }] }),
    fresh.db.report.findMany({
      select: { unitId: true, year: true, grade: true },
      orderBy: [{ unitId: 'asc' }, { year: 'asc' }],
    }),
  ]);

describe('evaluateChanged', () => {
  test('stores the findings of the reference report with cells, the state of every rule, and the grade', async () => {
    await store(DISTRICT, 2023);
    expect(await evaluateChanged(fresh.db)).toBe(1);
    const [natural, business, ...more] = await failures(DISTRICT, 2023, 'T3-04');
    expect(more).toEqual([]);
    expect(natural).toMatchObject({
      place: 't3/column:natural',
      leftValue: '9',
      rightValue: '8',
      difference: '1',
      correction: null,
      origin: 'rule',
      cells: [
        { from: 'own', key: 't3_new_natural', value: 9 },
        { from: 'own', key: 't3_carried_in_natural', value: 0 },
        { from: 'own', key: 't3_result_total_natural', value: 8 },
        { from: 'own', key: 't3_carried_out_natural', value: 0 },
      ],
    });
    expect(business).toMatchObject({ place: 't3/column:org_business', difference: '-1' });
    expect(await failures(DISTRICT, 2023, 'T3-05')).toHaveLength(1);
    expect(await failures(DISTRICT, 2023, 'STR-05')).toMatchObject([{ origin: 'reader' }]);

    const evaluation = await fresh.db.evaluation.findUniqueOrThrow({
      where: { unitId_year: { unitId: DISTRICT, year: 2023 } },
    });
    const { passed, failed, notEvaluable, lacking, errors } = evaluation;
    expect([...passed, ...failed, ...notEvaluable].toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    expect(failed).toEqual(expect.arrayContaining(['T3-04', 'T3-05', 'STR-05']));
    expect(passed).toEqual(expect.arrayContaining(['T3-01', 'T3-02', 'T3-03', 'PUB-02']));
    expect(lacking).toMatchObject({ 'YOY-01': '没有收录上一年度（2022）的报告' });
    expect(errors).toBe(2);
    expect(await fresh.db.report.findFirst({ where: { unitId: DISTRICT } })).toMatchObject({ grade: 'C' });
    expect(await fresh.db.evaluationDue.count()).toBe(0);
  });

  test('evaluates the year after when a report changes, and only what looks at it', async () => {
    await store(DISTRICT, 2023);
    await evaluateChanged(fresh.db);
    await store(DISTRICT, 2022, { t3_carried_out_total: '3' });
    expect(await evaluateChanged(fresh.db)).toBe(2);
    const [finding] = await failures(DISTRICT, 2023, 'YOY-01');
    expect(finding).toMatchObject({
      // The reference report does not state its scope.
      severity: 'warning',
      message: expect.stringContaining('范围均未注明'),
      leftValue: '0',
      rightValue: '3',
      cells: [
        { from: 'own', key: 't3_carried_in_total', value: 0 },
        { from: 'previous', key: 't3_carried_out_total', value: 3, unitId: DISTRICT, year: 2022 },
      ],
    });
  });

  test('tells of two districts with the same figures, on both, and no longer when one is corrected', async () => {
    await store(DISTRICT, 2023);
    await store(SIBLING, 2023);
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'PLA-06')).toHaveLength(1);
    expect(await failures(SIBLING, 2023, 'PLA-06')).toHaveLength(1);
    expect(await failures(DISTRICT, 2023, 'PLA-07')).toHaveLength(1);
    await store(SIBLING, 2023, { t2_licence_decisions: '4' });
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'PLA-06')).toEqual([]);
    expect(await failures(SIBLING, 2023, 'PLA-06')).toEqual([]);
  });

  test('shows old and new where a republication changed a figure', async () => {
    await store(DISTRICT, 2023);
    await store(DISTRICT, 2023, { t2_licence_decisions: '39918' });
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'YOY-07')).toMatchObject([
      {
        cells: [
          { from: 'own', key: 't2_licence_decisions', value: 39918 },
          { from: 'earlier', key: 't2_licence_decisions', value: 39917 },
        ],
      },
    ]);
  });

  test('comes to the same results as evaluating everything, in whatever order reports came, and again', async () => {
    await store(SIBLING, 2023);
    await evaluateChanged(fresh.db);
    await store(CITY, 2023, { t3_new_total: '5' });
    await evaluateChanged(fresh.db);
    await store(DISTRICT, 2022, { t3_carried_out_total: '3' });
    await store(DISTRICT, 2023, { t2_fee_amount: '90000' });
    await evaluateChanged(fresh.db);
    const piecemeal = await everything();
    expect(await evaluateAll(fresh.db)).toBe(4);
    expect(await everything()).toEqual(piecemeal);
    await evaluateAll(fresh.db);
    expect(await everything()).toEqual(piecemeal);
  });

  test('completes what a crash left undone', async () => {
    await store(DISTRICT, 2023);
    expect(await fresh.db.evaluationDue.count()).toBe(1);
    expect(await fresh.db.evaluation.count()).toBe(0);
    await evaluateChanged(fresh.db);
    expect([await fresh.db.evaluation.count(), await fresh.db.evaluationDue.count()]).toEqual([1, 0]);
  });
});

/** Which rows of results were written in the last step: their transaction ids are not those of before. */
const written = async () =>
  new Map(
    (
      await fresh.db.$queryRaw<{ id: string; xmin: string }[]>`
        SELECT unit_id || '-' || year AS "id", xmin::text AS "xmin" FROM evaluation`
    ).map(({ id, xmin }) => [id, xmin]),
  );
const changedSince = async (then: ReadonlyMap<string, string>) =>
  [...(await written())].flatMap(([id, xmin]) => (then.get(id) === xmin ? [] : [id])).toSorted();

describe('a change of one report', () => {
  /** Two cities of Guangxi with two districts each over three years, the region, and two strangers; figures are synthetic. */
  const YEARS = [2022, 2023, 2024];
  const UNITS = ['450000', '450200', '450202', '450204', '450300', '450302', '450303', '310000', '320800'];

  test('evaluates exactly what looks at it: itself, its next year, its parent, its children and its peers', async () => {
    for (const unit of UNITS)
      for (const [i, year] of YEARS.entries())
        await store(unit, year, { t2_licence_decisions: String(100 + UNITS.indexOf(unit) * 10 + i) });
    expect(await evaluateChanged(fresh.db)).toBe(UNITS.length * YEARS.length);

    const cases = [
      // A district: its city, the other district of that city, and its own year after.
      ['450204', 2023, ['450200-2023', '450202-2023', '450204-2023', '450204-2024']],
      // Its last year: nothing comes after it.
      ['450204', 2024, ['450200-2024', '450202-2024', '450204-2024']],
      // A city: the region above, two districts below, the other city beside, the year after.
      [
        '450200',
        2022,
        ['450000-2022', '450200-2022', '450200-2023', '450202-2022', '450204-2022', '450300-2022'],
      ],
    ] as const;
    for (const [unit, year, expected] of cases) {
      const before = await written();
      await store(unit, year, { t2_licence_decisions: '7' });
      expect(await evaluateChanged(fresh.db)).toBe(expected.length);
      expect(await changedSince(before)).toEqual([...expected]);
    }
    const before = await written();
    expect(await evaluateChanged(fresh.db)).toBe(0);
    expect(await changedSince(before)).toEqual([]);
  });
});

describe('the year before', () => {
  const link = (predecessorId: string, successorId: string, kind: string) =>
    fresh.db.unitSuccessor.create({ data: { predecessorId, successorId, kind, year: 2023, source: 'test' } });

  test.each(['rename', 'convert', 'recode'])('is that of the unit which it continues (%s)', async (kind) => {
    await link(SIBLING, DISTRICT, kind);
    await store(DISTRICT, 2023);
    await evaluateChanged(fresh.db);
    await store(SIBLING, 2022, { t3_carried_out_total: '3' });
    // The report stored, and the one that continues it.
    expect(await evaluateChanged(fresh.db)).toBe(2);
    expect(await failures(DISTRICT, 2023, 'YOY-01')).toMatchObject([
      {
        leftValue: '0',
        rightValue: '3',
        cells: [{ from: 'own' }, { from: 'previous', unitId: SIBLING, year: 2022 }],
      },
    ]);
  });

  test.each(['merge', 'split', 'abolish'])(
    'compares with nothing over a change of territory (%s)',
    async (kind) => {
      await link(SIBLING, DISTRICT, kind);
      for (const unit of [SIBLING, DISTRICT])
        for (const year of [2022, 2023, 2024]) await store(unit, year, { t3_carried_out_total: '3' });
      await evaluateChanged(fresh.db);
      for (const unit of [SIBLING, DISTRICT]) {
        expect(await failures(unit, 2023, 'YOY-01')).toEqual([]);
        expect(await failures(unit, 2024, 'YOY-01')).toHaveLength(1);
        const { lacking } = await fresh.db.evaluation.findUniqueOrThrow({
          where: { unitId_year: { unitId: unit, year: 2023 } },
        });
        expect(lacking).toMatchObject({
          'YOY-01': expect.stringContaining('2023 年有区划的合并、拆分或撤销'),
        });
      }
    },
  );
});

/** Marks with where they stand, in no order. */
const listed = (marks: FigureMap<Mark>): readonly (readonly [string, Mark])[] =>
  [...marks].flatMap(([year, metrics]) =>
    [...metrics].flatMap(([metric, applicants]) =>
      [...applicants].flatMap(([applicant, units]) =>
        [...units].map(([unitId, mark]) => [`${unitId}/${year}/${metric}/${applicant}`, mark] as const),
      ),
    ),
  );

describe('findMarks', () => {
  test('has what was found of each figure of the current report, the worst first, and of no other', async () => {
    await store(DISTRICT, 2023);
    await store(STRANGER, 2023, { t3_new_natural: '8', t3_new_org_business: '1' });
    await evaluateChanged(fresh.db);
    const inputs = [
      { key: 't3_new', applicant: 'natural' },
      { key: 't3_new', applicant: 'total' },
    ] as const;
    const [first] = await failures(DISTRICT, 2023, 'T3-04');
    const expected = { severity: 'error', rules: ['T3-04', 'T3-05'], ordinal: first?.ordinal };
    const marks = await findMarks(fresh.db, { inputs, from: 2023, to: 2023 });
    expect(listed(marks)).toEqual([[`${DISTRICT}/2023/t3_new/natural`, expected]]);
    expect(await findMarks(fresh.db, { inputs, from: 2023, to: 2023, units: [STRANGER] })).toEqual(new Map());
    // All figures of a unit: four cells in each of the two columns that do not balance.
    expect(listed(await findMarks(fresh.db, { from: 2008, to: 2100, units: [DISTRICT] }))).toHaveLength(8);

    await store(DISTRICT, 2023, { t3_result_total_natural: '9', t3_result_total_org_business: '0' });
    await evaluateChanged(fresh.db);
    const { rules = [] } =
      figureIn(await findMarks(fresh.db, { inputs, from: 2023, to: 2023 }), {
        unitId: DISTRICT,
        year: 2023,
        metric: 't3_new',
        applicant: 'natural',
      }) ?? {};
    expect(rules).toEqual([]);
  });
});

describe('the day of publication', () => {
  test('is the first of any version: a correction does not make a report late', async () => {
    await store(DISTRICT, 2023, {}, { publishedOn: '2024-01-30' });
    await store(DISTRICT, 2023, { t2_licence_decisions: '7' }, { publishedOn: '2024-06-01' });
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'PUB-02')).toEqual([]);
    expect(await failures(DISTRICT, 2023, 'YOY-07')).toHaveLength(1);
  });

  test('is held against the local deadline that a roster sets, and again when the roster changes', async () => {
    await store(DISTRICT, 2023, {}, { publishedOn: '2024-03-01' });
    await store(STRANGER, 2023, {}, { publishedOn: '2024-03-01' });
    await evaluateChanged(fresh.db);
    const rule = { parentId: CITY, kind: 'government' as const, firstYear: 2023, lastYear: null };
    await replaceRoster(fresh.db, { spans: [], deadlines: [{ ...rule, deadline: '02-20' }] });
    expect(await evaluateChanged(fresh.db)).toBe(1);
    expect(await failures(DISTRICT, 2023, 'PUB-04')).toMatchObject([
      { severity: 'info', message: expect.stringContaining('柳州市要求 2024-02-20 以前公布') },
    ]);
    expect(await failures(DISTRICT, 2023, 'PUB-02')).toEqual([]);

    await replaceRoster(fresh.db, { spans: [], deadlines: [{ ...rule, deadline: '02-20' }] });
    expect(await evaluateChanged(fresh.db)).toBe(0);

    const span = { unitId: DISTRICT, firstYear: 2020, lastYear: null, kind: null, deadline: '03-10' };
    await replaceRoster(fresh.db, { spans: [span], deadlines: [{ ...rule, deadline: '02-20' }] });
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'PUB-04')).toEqual([]);
  });
});

describe('the sum of what lies below', () => {
  const [BUREAU, OFFICE] = ['450204-test-bureau', '450204-test-office'];
  const stateOf = async (unitId: string, rule: string) => {
    const { passed, failed, lacking } = await fresh.db.evaluation.findUniqueOrThrow({
      where: { unitId_year: { unitId, year: 2023 } },
    });
    return failed.includes(rule)
      ? 'fail'
      : passed.includes(rule)
        ? 'pass'
        : z.record(z.string(), z.string()).parse(lacking)[rule];
  };
  const register = (id: string, type: string) =>
    fresh.db.unit.create({
      data: {
        id,
        name: `示例区${id}`,
        shortName: id,
        type,
        level: 'county',
        regionCode: null,
        parentId: DISTRICT,
      },
    });
  const onRoster = (...units: readonly string[]) =>
    replaceRoster(fresh.db, {
      spans: units.map((unitId) => ({ unitId, firstYear: 2020, lastYear: null, kind: null, deadline: null })),
      deadlines: [],
    });

  test('is not held against a district of which one bureau is registered, but is when the roster lists all', async () => {
    await register(BUREAU, 'county_dept');
    await store(DISTRICT, 2023, { t3_new_total: '100' }, { scope: 'territory' });
    await store(BUREAU, 2023, { t3_new_total: '10' }, { scope: 'own_organ' });
    await evaluateChanged(fresh.db);
    expect(await stateOf(DISTRICT, 'ROL-03')).toMatch('名册没有列全');

    // The roster names the bureau; still nothing is known of the office.
    await onRoster(BUREAU);
    await evaluateChanged(fresh.db);
    expect(await stateOf(DISTRICT, 'ROL-03')).toMatch('名册没有列全');

    await register(OFFICE, 'county_office');
    await onRoster(BUREAU, OFFICE);
    await store(OFFICE, 2023, { t3_new_total: '20' }, { scope: 'own_organ' });
    await evaluateChanged(fresh.db);
    expect(await failures(DISTRICT, 2023, 'ROL-03')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ place: 't3_new_total', leftValue: '100', rightValue: '30' }),
      ]),
    );
  });

  test('does not count the report of the whole district again that its office publishes', async () => {
    await register(OFFICE, 'county_office');
    await onRoster(OFFICE);
    for (const unit of [DISTRICT, OFFICE]) await store(unit, 2023, {}, { scope: 'territory' });
    await evaluateChanged(fresh.db);
    expect(await stateOf(DISTRICT, 'ROL-03')).toMatch('统计范围可以相加');
  });

  test('takes a district into its city only where its report covers the whole district', async () => {
    await fresh.db.unit.updateMany({
      where: { parentId: CITY, id: { notIn: [DISTRICT, SIBLING] } },
      data: { validTo: new Date('2020-01-01') },
    });
    await store(CITY, 2023, { t3_new_total: '15' }, { scope: 'territory' });
    await store(DISTRICT, 2023, { t3_new_total: '10' }, { scope: 'territory' });
    await store(SIBLING, 2023, { t3_new_total: '9' }, { scope: 'own_organ' });
    await evaluateChanged(fresh.db);
    expect(await stateOf(CITY, 'ROL-01')).toMatch('统计范围可以相加');
    await store(SIBLING, 2023, { t3_new_total: '10' }, { scope: 'territory' });
    await evaluateChanged(fresh.db);
    expect(await failures(CITY, 2023, 'ROL-01')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ place: 't3_new_total', leftValue: '15', rightValue: '20' }),
      ]),
    );
  });
});

describe('the median of peers', () => {
  test('is that of at least five units of one kind', async () => {
    const add = async (name: string, type: string, amount: string) => {
      const id = `450204-test-${name}`;
      await fresh.db.unit.create({
        data: {
          id,
          name: `示例区${name}`,
          shortName: name,
          type,
          level: 'county',
          regionCode: null,
          parentId: DISTRICT,
        },
      });
      await store(id, 2023, { t2_fee_amount: amount });
    };
    const lacks = async () => {
      const { lacking } = await fresh.db.evaluation.findUniqueOrThrow({
        where: { unitId_year: { unitId: '450204-test-own', year: 2023 } },
      });
      return z.record(z.string(), z.string()).parse(lacking)['PLA-05'];
    };
    await add('own', 'county_dept', '100000');
    for (const i of [1, 2, 3, 4]) await add(`dept${i}`, 'county_dept', '10');
    await add('office', 'county_office', '10');
    await evaluateChanged(fresh.db);
    expect(await lacks()).toMatch('同类单位');
    expect(await failures('450204-test-own', 2023, 'PLA-05')).toEqual([]);
    await add('dept5', 'county_dept', '10');
    await evaluateChanged(fresh.db);
    expect(await failures('450204-test-own', 2023, 'PLA-05')).toMatchObject([
      { place: 't2_fee_amount', leftValue: '100000', rightValue: '10' },
    ]);
  });
});

describe('what the reader noticed', () => {
  test('of tables in the hidden part of a page stays when the rules are evaluated, and again', async () => {
    const { outcome, source } = await outcomeWith();
    const hidden = {
      rule: 'STR-01',
      severity: 'warning',
      where: 'document',
      left: null,
      right: null,
      message: '有统计表在网页的隐藏部分。',
    } as const;
    await saveReport(fresh.db, DISTRICT, { ...outcome, findings: [...outcome.findings, hidden] }, source);
    await evaluateChanged(fresh.db);
    await evaluateAll(fresh.db);
    expect(await failures(DISTRICT, 2023, 'STR-01')).toMatchObject([
      { origin: 'reader', severity: 'warning', message: hidden.message },
    ]);
    const { failed } = await fresh.db.evaluation.findFirstOrThrow({ where: { unitId: DISTRICT } });
    expect(failed).toContain('STR-01');
  });
});

describe('the grade', () => {
  test('is not lowered by a table that a table of figures leaves out', async () => {
    const { outcome, source } = await outcomeWith();
    const editions = { ...outcome.report.editions, table4: null };
    const without = { ...outcome, findings: [], report: { ...outcome.report, editions } };
    const { source: other } = await outcomeWith({ mark: '1' });
    await saveReport(fresh.db, DISTRICT, without, { ...source, format: 'figures' });
    await saveReport(fresh.db, SIBLING, without, other);
    await evaluateChanged(fresh.db);
    const gradeOf = (unitId: string) =>
      fresh.db.report.findFirst({ where: { unitId }, select: { grade: true } });
    expect(await gradeOf(DISTRICT)).toEqual({ grade: 'C' });
    expect(await gradeOf(SIBLING)).toEqual({ grade: 'D' });
  });
});

describe('affectedBy', () => {
  test('is the report, its next year, its parent, its children and its peers, each for its own reason', async () => {
    for (const [unit, year] of [
      [DISTRICT, 2023],
      [DISTRICT, 2024],
      [DISTRICT, 2022],
      [CITY, 2023],
      [CITY, 2024],
      [SIBLING, 2023],
      [SIBLING, 2022],
      [STRANGER, 2023],
    ] as const)
      await store(unit, year);
    expect(await affectedBy(fresh.db, [{ unitId: DISTRICT, year: 2023 }])).toEqual([
      { unitId: CITY, year: 2023, kinds: ['children'] },
      { unitId: SIBLING, year: 2023, kinds: ['peers'] },
      { unitId: DISTRICT, year: 2023, kinds: 'all' },
      { unitId: DISTRICT, year: 2024, kinds: ['previous'] },
    ]);
    expect(await affectedBy(fresh.db, [{ unitId: CITY, year: 2023 }])).toEqual([
      { unitId: CITY, year: 2023, kinds: 'all' },
      { unitId: SIBLING, year: 2023, kinds: ['parent'] },
      { unitId: DISTRICT, year: 2023, kinds: ['parent'] },
      { unitId: CITY, year: 2024, kinds: ['previous'] },
    ]);
  });
});
