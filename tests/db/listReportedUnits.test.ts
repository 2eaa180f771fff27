import { searchUnits } from '../../lib/db/findUnits';
import { listReportedUnits } from '../../lib/db/listReportedUnits';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
/** Units that are there, and two that are not. */
let [living, gone]: [readonly string[], readonly string[]] = [[], []];

beforeAll(async () => {
  fresh = await freshDatabase();
  const idsWhere = async (validTo: null | { not: null }, take: number): Promise<readonly string[]> =>
    (await fresh.db.unit.findMany({ where: { validTo }, orderBy: { id: 'asc' }, take })).map(({ id }) => id);
  [living, gone] = [await idsWhere(null, 3), await idsWhere({ not: null }, 2)];
  for (const [unitId, years] of [
    [living[0], [2023]],
    [living[1], [2021, 2022, 2023]],
    [living[2], [2022]],
    [gone[0], [2019, 2020, 2021, 2022, 2023]],
    [gone[1], [2018, 2019]],
  ] as const)
    await fresh.db.$executeRaw`
      INSERT INTO reported_unit (unit_id, reports, years, statuses, published)
      SELECT ${unitId}, ${years.length}, ${years}, array_agg('read'::text), array_agg(NULL::text) FROM unnest(${years}::int[])`;
});
afterAll(() => fresh.drop());

describe('units with reports', () => {
  test('begin with those that are there, most reports first, then by id; those that are gone come last', async () => {
    const { total, units } = await listReportedUnits(fresh.db, { limit: null, offset: 0 });
    expect(total).toBe(5);
    expect(units.map(({ id, reports }) => [id, reports])).toEqual([
      [living[1], 3],
      [living[0], 1],
      [living[2], 1],
      [gone[0], 5],
      [gone[1], 2],
    ]);
    expect(units[0]?.years).toEqual([2021, 2022, 2023]);
    expect(units.map(({ until }) => until === null)).toEqual([true, true, true, false, false]);
  });

  test.each([0, 1, 2, 3, 4, 5])('a page from %i on continues where the one before ended', async (offset) => {
    const whole = await listReportedUnits(fresh.db, { limit: null, offset: 0 });
    const page = await listReportedUnits(fresh.db, { limit: 2, offset });
    expect(page.units).toEqual(whole.units.slice(offset, offset + 2));
    expect(page.total).toBe(5);
  });

  test('are what a search for nothing lists', async () => {
    const listed = await listReportedUnits(fresh.db, { limit: 3, offset: 1 });
    expect(await searchUnits(fresh.db, { words: ' ', limit: 3, offset: 1 })).toEqual(listed);
  });
});
