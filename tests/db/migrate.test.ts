import { readdirSync } from 'node:fs';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { REPORTED_METRICS } from '../../lib/metrics/reported';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

const MIGRATIONS = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name))
  .toSorted();

let empty: FreshDatabase;
beforeAll(async () => {
  empty = await freshDatabase('empty');
});
afterAll(() => empty.drop());

describe('migrate and loadBaseData on an empty database', () => {
  test('apply every migration once, and nothing the second time', async () => {
    expect(await migrate(empty.url)).toEqual(MIGRATIONS);
    expect(await migrate(empty.url)).toEqual([]);
  });

  test('load units and metrics once, and skip the second time', async () => {
    expect(await loadBaseData(empty.db)).toBe(true);
    expect(await loadBaseData(empty.db)).toBe(false);
    expect(await empty.db.unit.count()).toBeGreaterThan(3_000);
    expect(await empty.db.unit.findUnique({ where: { id: '450204' } })).toMatchObject({
      name: '柳南区人民政府',
      shortName: '柳南区',
      type: 'county_gov',
      parentId: '450200',
    });
  });

  test('number every reported metric, and give a new one a new number without moving the others', async () => {
    const before = await empty.db.metric.findMany({ orderBy: { id: 'asc' } });
    expect(before.map(({ key }) => key)).toEqual(REPORTED_METRICS.map(({ key }) => key));

    const [first] = before;
    await empty.db.metric.delete({ where: { id: first?.id ?? -1 } });
    await empty.db.baseData.deleteMany();
    await loadBaseData(empty.db);
    const after = await empty.db.metric.findMany({ orderBy: { id: 'asc' } });
    expect(after.slice(0, -1)).toEqual(before.slice(1));
    expect(after.at(-1)).toEqual({ id: before.length + 1, key: first?.key });
  });
});

describe('the schema', () => {
  test('has a partition for each year to 2035 and one for the rest', async () => {
    const rows = await empty.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_inherits WHERE inhparent = 'observation'::regclass`;
    expect(rows).toEqual([{ count: 29 }]);
  });

  test('has the unit in every unique key of the large tables', async () => {
    const rows = await empty.db.$queryRaw<{ indexdef: string }[]>`
      SELECT indexdef FROM pg_indexes
       WHERE tablename IN ('report', 'observation', 'finding') AND indexdef LIKE 'CREATE UNIQUE%'`;
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ indexdef }) => !indexdef.includes('unit_id'))).toEqual([]);
  });

  test('answers "one metric, one year, all units" from the covering index', async () => {
    // Enough rows that another plan would cost more: 3 000 units with 100 cells each.
    await empty.db.$executeRaw`
      INSERT INTO source_document (sha256, file_name, format, size, bytes) VALUES (repeat('0', 64), 'x', 'figures', 1, '')`;
    await empty.db.$executeRaw`
      INSERT INTO report (unit_id, year, revision, is_current, scope, source_sha256, status, content_hash, numbers, settled)
      SELECT id, 2023, 1, true, 'unknown', repeat('0', 64), 'read', repeat('0', 64), 100, 100 FROM unit`;
    await empty.db.$executeRaw`
      INSERT INTO observation (unit_id, year, metric_id, applicant, revision, is_current, value, state, raw, place, witness)
      SELECT unit.id, 2023, metric.id, 'total', 1, true, 1, 'number', '1', 'line:1', 'grid'
        FROM unit CROSS JOIN (SELECT id FROM metric ORDER BY id LIMIT 50) AS metric`;
    await empty.db.$executeRaw`VACUUM ANALYZE observation`;
    const plan = await empty.db.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT unit_id, value, state FROM observation
       WHERE metric_id = 1 AND applicant = 'total' AND year = 2023 AND is_current`;
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Only Scan using observation_2023_metric_id_applicant_year_unit_id/);
    expect(text).not.toContain('observation_2022');
  });
});
