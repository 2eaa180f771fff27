import { databaseHash } from '../../lib/db/databaseHash';
import { evaluateAll } from '../../lib/db/evaluation/evaluateAll';
import { evaluateReports } from '../../lib/db/evaluation/evaluateReports';
import { storeResults } from '../../lib/db/evaluation/storeResults';
import { synthesize } from '../../lib/run/synthesize';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

/** More reports than are evaluated together, and than go into one transaction. */
const PLAN = { units: 70, seed: 6, firstYear: 2014, lastYear: 2023 } as const;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const made = await synthesize(fresh, PLAN, { evaluate: true });
  if (typeof made === 'string') throw new Error(made);
}, 60_000);
afterAll(() => fresh.drop());

const results = async () =>
  (await databaseHash(fresh.db)).filter(({ table }) => ['evaluation', 'finding', 'report'].includes(table));

describe('evaluateLots', () => {
  test('comes to what reports in small groups come to, one group after the other, whatever is loaded while another is stored', async () => {
    const together = await results();
    const reports = await fresh.db.report.findMany({ select: { unitId: true, year: true } });
    expect(reports.length).toBeGreaterThan(500);
    await fresh.db.$executeRaw`DELETE FROM finding WHERE origin = 'rule'`;
    await fresh.db.$executeRaw`TRUNCATE evaluation`;
    await fresh.db.$executeRaw`UPDATE report SET grade = NULL`;
    expect(await results()).not.toEqual(together);
    await fresh.db.$transaction(
      async (tx) => {
        for (let at = 0; at < reports.length; at += 9) {
          const some = reports.slice(at, at + 9).map((id) => ({ ...id, kinds: 'all' as const }));
          await storeResults(tx, await evaluateReports(tx, some));
        }
      },
      { timeout: 120_000 },
    );
    expect(await results()).toEqual(together);
  }, 120_000);

  test('stores all of a transaction or nothing, and is done the next time, when the database refuses a result', async () => {
    const before = await results();
    await fresh.db.$executeRaw`DELETE FROM finding WHERE origin = 'rule'`;
    await fresh.db.$executeRaw`TRUNCATE evaluation`;
    const [last] = await fresh.db.$queryRaw<{ unit: string; year: number }[]>`
      SELECT unit_id AS unit, year::int AS year FROM report WHERE is_current ORDER BY year, unit_id OFFSET 450 LIMIT 1`;
    if (!last) throw new Error('Fewer than 451 reports');
    // The fifth lot of the first transaction.
    await fresh.db.$executeRawUnsafe(
      `ALTER TABLE evaluation ADD CONSTRAINT refuse CHECK (NOT (unit_id = '${last.unit}' AND year = ${last.year}))`,
    );
    await expect(evaluateAll(fresh.db)).rejects.toThrow('refuse');
    expect(await fresh.db.evaluation.count()).toBe(0);
    await fresh.db.$executeRaw`ALTER TABLE evaluation DROP CONSTRAINT refuse`;
    await evaluateAll(fresh.db);
    expect(await results()).toEqual(before);
  }, 60_000);
});
