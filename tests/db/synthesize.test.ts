import { findReports } from '../../lib/db/findReports';
import { findUnits } from '../../lib/db/findUnits';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';
import { loadRanking } from '../../lib/load/loadRanking';
import { rankQuery } from '../../lib/query/rankQuery';
import { peerGroupOf, splitPeers } from '../../lib/result/peers';
import { candidatesOf } from '../../lib/result/ranking';
import { synthesize } from '../../lib/run/synthesize';
import { inventReports } from '../../lib/synth/inventReports';
import { toCountry } from '../../lib/synth/toCountry';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

const PLAN = { units: 60, seed: 4, firstYear: 2017, lastYear: 2022 } as const;
const COUNTRY = toCountry({ ...PLAN, from: PLAN.firstYear, to: PLAN.lastYear });
const REPORTS = [
  ...inventReports({ ...PLAN, units: COUNTRY.units, from: PLAN.firstYear, to: PLAN.lastYear }),
];

let fresh: FreshDatabase;
let made: Awaited<ReturnType<typeof synthesize>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  made = await synthesize(fresh, PLAN, { evaluate: true });
});
afterAll(() => fresh.drop());

describe('synthesize', () => {
  test('stores every report and figure that was invented, none beside a real place', async () => {
    const observations = REPORTS.reduce((sum, { cells }) => sum + cells.size, 0);
    expect(made).toEqual({ reports: REPORTS.length, observations });
    expect(await fresh.db.report.count()).toBe(REPORTS.length);
    expect(await fresh.db.observation.count()).toBe(observations);
    expect(await fresh.db.unit.count({ where: { NOT: { id: { startsWith: '9' } } } })).toBe(0);
    expect(await fresh.db.unit.count()).toBe(COUNTRY.units.length);
  });

  test('marks the database, and real units do not come back with the next start', async () => {
    expect(await findSynthetic(fresh.db)).toEqual(PLAN);
    await fresh.db.baseData.deleteMany();
    await loadBaseData(fresh.db);
    expect(await fresh.db.unit.count()).toBe(COUNTRY.units.length);
  });

  test('stores the figures as invented', async () => {
    const report = REPORTS.find(({ year }) => year === 2021);
    if (!report) throw new Error('No report on 2021');
    const rows = await fresh.db.observation.findMany({
      where: { unitId: report.unit.id, year: 2021, applicant: 'natural', metric: { key: 't3_granted' } },
    });
    expect(rows).toMatchObject([{ state: 'number', isCurrent: true, witness: 'grid' }]);
    expect(String(rows[0]?.value)).toBe(report.cells.get('t3_granted_natural')?.value);
  });

  test('has the rules find the mistakes that were made', async () => {
    const found = { row_sum: 'T3-01', column_sum: 'T3-01', balance: 'T3-01', table4_sum: 'T4-01' } as const;
    // Where noughts are left blank, a sum may stay open.
    const whole = REPORTS.filter(({ cells }) => [...cells.values()].every(({ state }) => state === 'number'));
    const expected = whole.flatMap(({ unit, year, mistakes }) =>
      mistakes.flatMap((mistake) =>
        mistake in found
          ? [{ unitId: unit.id, year, rule: found[mistake as keyof typeof found] }] // it is a key of it
          : [],
      ),
    );
    expect(expected.length).toBeGreaterThan(5);
    for (const where of expected)
      expect(await fresh.db.finding.count({ where: { ...where, origin: 'rule' } })).toBeGreaterThan(0);
    expect(await fresh.db.evaluation.count()).toBe(REPORTS.length);
    expect(await fresh.db.evaluationDue.count()).toBe(0);
    expect(await fresh.db.report.count({ where: { grade: null } })).toBe(0);
  });

  test('refuses a database that holds reports, in a sentence that says what to do', async () => {
    expect(await synthesize(fresh, PLAN, { evaluate: false })).toMatch(/已有 \d+ 份报告.*DATABASE_URL/);
  });
});

describe('a ranking of so many kinds of bodies', () => {
  const [COUNTY, CITY] = ['900101', '900100'];
  test.each([
    [{}],
    [{ unit: [CITY] }],
    [{ unit: [CITY, COUNTY], type: 'all' }],
    [{ level: 'county' }],
    [{ level: 'county', type: 'all', scope: 'all' }],
    [{ level: 'all', type: 'all', scope: 'all' }],
    [{ parent: CITY }],
    [{ parent: CITY, unit: [COUNTY], level: 'city' }],
  ])('%j loads those alike and counts the others, as if it had chosen among all', async (choice) => {
    const query = rankQuery.parse({ year: '2021', ...choice });
    const ranking = (await loadRanking(fresh.db, query))?.ranking;
    const filter = { from: 2021, to: 2021, parent: query.parent };
    const reports = await findReports(fresh.db, filter);
    const units = await findUnits(
      fresh.db,
      reports.map(({ unitId }) => unitId),
    );
    const candidates = candidatesOf({ units, reports });
    const peers = peerGroupOf(candidates, query, query.unit);
    const { peers: alike, others } = splitPeers(candidates, peers);
    expect(ranking?.peers).toEqual(peers);
    expect(ranking?.rows.map(({ unit }) => unit.id).toSorted()).toEqual(
      alike.map(({ unit }) => unit.id).toSorted(),
    );
    expect(ranking?.unlike).toBe(others.length);
    expect(alike.length).toBeGreaterThan(0);
  });
});
