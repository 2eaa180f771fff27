import { RULES } from '../../lib/checks/rules/rules';
import { affectedBy } from '../../lib/db/evaluation/affectedBy';
import { evaluateAll } from '../../lib/db/evaluation/evaluateAll';
import { evaluateChanged } from '../../lib/db/evaluation/evaluateChanged';
import { saveReport } from '../../lib/db/saveReport';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

/** 柳南区 and its city 柳州市; 城中区 is another district of that city. The figures are the reference report's, not theirs. */
const [DISTRICT, CITY, SIBLING, STRANGER] = ['450204', '450200', '450202', '310000'];

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
): Promise<void> {
  const { outcome, source } = await outcomeWith({ ...changes, [`mark-${unitId}-${year}`]: '0' });
  const { title } = outcome.report;
  await saveReport(fresh.db, unitId, { ...outcome, report: { ...outcome.report, year, title } }, source);
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
      severity: 'error',
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
      await store(unit ?? '', year);
    expect(await affectedBy(fresh.db, [{ unitId: DISTRICT ?? '', year: 2023 }])).toEqual([
      { unitId: CITY, year: 2023, kinds: ['children'] },
      { unitId: SIBLING, year: 2023, kinds: ['peers'] },
      { unitId: DISTRICT, year: 2023, kinds: 'all' },
      { unitId: DISTRICT, year: 2024, kinds: ['previous'] },
    ]);
    expect(await affectedBy(fresh.db, [{ unitId: CITY ?? '', year: 2023 }])).toEqual([
      { unitId: CITY, year: 2023, kinds: 'all' },
      { unitId: SIBLING, year: 2023, kinds: ['parent'] },
      { unitId: DISTRICT, year: 2023, kinds: ['parent'] },
      { unitId: CITY, year: 2024, kinds: ['previous'] },
    ]);
  });
});
