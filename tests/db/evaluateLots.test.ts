import { databaseHash } from '../../lib/db/databaseHash';
import { evaluateAll } from '../../lib/db/evaluation/evaluateAll';
import { evaluateChanged } from '../../lib/db/evaluation/evaluateChanged';
import { evaluateReports } from '../../lib/db/evaluation/evaluateReports';
import { storeResults } from '../../lib/db/evaluation/storeResults';
import { synthesize } from '../../lib/run/synthesize';
import { type FreshDatabase, freshDatabase, withAdmin } from '../setup/freshDatabase';

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

/** Adds to figures that neighbours are held against, of some of the reports, and marks those as due. Returns how many. */
const change = (some: string): Promise<number> =>
  fresh.db.$executeRawUnsafe(`
    WITH changed AS (
      SELECT unit_id, year FROM (
        SELECT unit_id, year, row_number() OVER (ORDER BY year, unit_id) AS place FROM report
      ) AS numbered WHERE ${some}
    ), figures AS (
      UPDATE observation SET value = value + 1000
       WHERE (unit_id, year) IN (SELECT unit_id, year FROM changed) AND applicant = 'total' AND state = 'number'
         AND metric_id IN (SELECT id FROM metric WHERE key IN ('t3_carried_out', 't3_new', 't2_fee_amount'))
    )
    INSERT INTO evaluation_due (unit_id, year) SELECT unit_id, year FROM changed ORDER BY year, unit_id`);

/** What a call came to is what evaluating everything comes to. */
async function expectWhole(): Promise<void> {
  const now = await results();
  expect(await fresh.db.evaluationDue.count()).toBe(0);
  await evaluateAll(fresh.db);
  expect(await results()).toEqual(now);
}

describe('evaluateChanged', () => {
  test('evaluates each report once where all are due, though most depend on others that are', async () => {
    const reports = await change('true');
    expect(await evaluateChanged(fresh.db)).toBe(reports);
    await expectWhole();
  }, 60_000);

  test('comes to what evaluating everything comes to, where more are due than go into one step', async () => {
    const before = await results();
    const due = await change('place % 3 = 0');
    expect(due).toBeGreaterThan(100);
    const counts: number[] = [];
    await evaluateChanged(fresh.db, null, (count) => void counts.push(count));
    expect(counts.length).toBe(Math.ceil(due / 100));
    expect(await results()).not.toEqual(before);
    await expectWhole();
  }, 60_000);

  test('evaluates once more what depends on a report that is stored meanwhile', async () => {
    // As if another import stored it together with the first step: the last report, whose neighbours the first step may have evaluated.
    await fresh.db.$executeRawUnsafe('CREATE SEQUENCE step');
    await fresh.db.$executeRawUnsafe(`
      CREATE FUNCTION store() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('step') = 1 THEN
          UPDATE observation SET value = value + 77 WHERE state = 'number' AND year = 2020;
          INSERT INTO evaluation_due (unit_id, year) SELECT unit_id, year FROM report WHERE year = 2020;
        END IF;
        RETURN NULL;
      END $$`);
    await fresh.db.$executeRawUnsafe(
      'CREATE TRIGGER meanwhile AFTER DELETE ON evaluation_due FOR EACH STATEMENT EXECUTE FUNCTION store()',
    );
    await change('year IN (2020, 2021)');
    await evaluateChanged(fresh.db);
    await fresh.db.$executeRawUnsafe('DROP TRIGGER meanwhile ON evaluation_due');
    await expectWhole();
  }, 60_000);
});

/** Waits until a question to the database is answered with yes. */
async function until(question: string): Promise<void> {
  for (;;) {
    const [row] = await fresh.db.$queryRawUnsafe<{ yes: boolean }[]>(`SELECT (${question}) AS yes`);
    if (row?.yes) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

describe('evaluateAll', () => {
  test('waits for what is being stored, so that nothing due is forgotten', async () => {
    await fresh.db.$executeRaw`TRUNCATE evaluation_due`;
    const [report, other] = await fresh.db.report.findMany({ where: { year: 2021 }, take: 2 });
    if (!report || !other) throw new Error('No reports of 2021');
    await withAdmin(fresh.url, async (storing) => {
      await storing.query('BEGIN');
      await storing.query('INSERT INTO evaluation_due (unit_id, year) VALUES ($1, $2)', [
        report.unitId,
        report.year,
      ]);
      // Has the later number, and is there first.
      await fresh.db.evaluationDue.create({ data: { unitId: other.unitId, year: other.year } });
      const evaluating = evaluateAll(fresh.db);
      await until(
        `EXISTS (SELECT FROM pg_locks WHERE relation = 'evaluation_due'::regclass AND mode = 'ShareLock' AND NOT granted)`,
      );
      await storing.query(
        `UPDATE observation SET value = value + 1 WHERE unit_id = $1 AND year = $2 AND state = 'number'`,
        [report.unitId, report.year],
      );
      await storing.query('COMMIT');
      await evaluating;
    });
    await expectWhole();
  }, 60_000);

  test('lets go of all when a maintenance operation stands between its connections, says so, and begins again', async () => {
    const before = await results();
    await fresh.db.$executeRawUnsafe('CREATE SEQUENCE lot');
    await fresh.db.$executeRawUnsafe(`
      CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('lot') = 1 THEN PERFORM pg_sleep(1); END IF;
        RETURN NULL;
      END $$`);
    await fresh.db.$executeRawUnsafe(
      'CREATE TRIGGER slowly BEFORE INSERT ON evaluation FOR EACH STATEMENT EXECUTE FUNCTION slowly()',
    );
    const news: string[] = [];
    let told: () => void = () => undefined;
    const isTold = new Promise<void>((done) => {
      told = done;
    });
    await withAdmin(fresh.url, async (maintenance) => {
      const evaluating = evaluateAll(fresh.db, undefined, null, (sentence) => {
        news.push(sentence);
        told();
      });
      await until(
        `EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database())`,
      );
      await maintenance.query('BEGIN');
      // Waits for the connection that stores; the one that loads waits for it; and who stores waits for what is loaded.
      await maintenance.query('LOCK TABLE report IN ACCESS EXCLUSIVE MODE');
      await Promise.race([isTold, evaluating]);
      await maintenance.query('COMMIT');
      await evaluating;
    });
    await fresh.db.$executeRawUnsafe('DROP TRIGGER slowly ON evaluation');
    expect(news).toEqual([
      expect.stringMatching(
        /^表 report 正被另一个操作占用（LOCK TABLE report IN ACCESS EXCLUSIVE MODE）：等它/,
      ),
      '占用已经结束，继续。',
    ]);
    expect(await results()).toEqual(before);
  }, 60_000);
});
