import { measureTables } from '../../lib/db/measureTables';
import { saveReport } from '../../lib/db/saveReport';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('every table is measured once, its partitions with it, and its rows are counted', async () => {
  const { outcome, source } = await outcomeWith({});
  await saveReport(fresh.db, '450204', outcome, source);
  const tables = await measureTables(fresh.db);
  const names = tables.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith('observation'))).toEqual(['observation']);
  const of = (name: string) => tables.find((table) => table.name === name);
  expect(of('report')?.rows).toBe(1);
  expect(of('observation')?.rows).toBe(await fresh.db.observation.count());
  expect(of('unit')?.rows).toBe(await fresh.db.unit.count());
  for (const { rows, heap, indexes } of tables.filter((table) => table.rows > 0))
    expect(Math.min(heap, indexes) / rows).toBeGreaterThan(0);
});
