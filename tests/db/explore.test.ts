import { saveReport } from '../../lib/db/saveReport';
import { loadCompare } from '../../lib/load/loadCompare';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { loadOverview, loadTiles } from '../../lib/load/loadOverview';
import { loadPick } from '../../lib/load/loadPick';
import { loadRanking } from '../../lib/load/loadRanking';
import { compareQuery } from '../../lib/query/compareQuery';
import { outcomesQuery } from '../../lib/query/outcomesQuery';
import { overviewQuery } from '../../lib/query/overviewQuery';
import { pickQuery } from '../../lib/query/pickQuery';
import { rankQuery } from '../../lib/query/rankQuery';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('an empty database has no tiles, no first page and no comparison', async () => {
  expect(await loadTiles(fresh.db, overviewQuery.parse({}))).toBeNull();
  expect(await loadOverview(fresh.db, overviewQuery.parse({}))).toBeNull();
  expect(await loadCompare(fresh.db, compareQuery.parse({}))).toBeNull();
});

describe('with the reference report alone', () => {
  beforeAll(async () => {
    const { outcome, source } = await outcomeWith();
    await saveReport(fresh.db, '450204', outcome, source);
  });

  test('the tile of its province is its figure, of so many counties; no other tile has one', async () => {
    const tiles = (await loadTiles(fresh.db, overviewQuery.parse({})))?.tiles.tiles ?? [];
    expect(tiles).toHaveLength(34);
    expect(
      tiles
        .filter(({ value }) => value !== null)
        .map(({ tile, value, valued }) => [tile.short, value, valued]),
    ).toEqual([['桂', 9, 1]]);
    expect(tiles.find(({ tile }) => tile.short === '桂')?.expected).toBeGreaterThan(100);
  });

  test('the figures of the first page have no change, since there is no year before', async () => {
    const overview = await loadOverview(fresh.db, overviewQuery.parse({ year: '2023' }));
    expect(overview?.headlines.map(({ key, value, change }) => [key, value, change]).slice(0, 2)).toEqual([
      ['t3_new', 9, { kind: 'none' }],
      ['t3_result_total', 9, { kind: 'none' }],
    ]);
  });

  test('a ranking below its city holds to its kind, and the city has no report of its own', async () => {
    const page = await loadRanking(
      fresh.db,
      rankQuery.parse({ metric: 'open_rate', parent: '450200', unit: '450204' }),
    );
    expect(page?.ranking.rows.map(({ unit, isMarked, rank }) => [unit.id, isMarked, rank])).toEqual([
      ['450204', true, null],
    ]);
    expect(page?.ranking.peers).toMatchObject({ level: 'county', type: 'county_gov' });
    expect(page?.ranking.parentOwn).toEqual({ kind: 'missing', reason: 'not_reported' });
  });

  test('how requests end is of its kind alone, and a department has nothing of it', async () => {
    const page = await loadOutcomes(fresh.db, outcomesQuery.parse({}));
    expect(page?.result.peers).toMatchObject({ level: 'county', type: 'county_gov' });
    expect([page?.result.pooled?.counted, page?.result.pooled?.sum]).toEqual([1, 9]);
    expect(await loadOutcomes(fresh.db, outcomesQuery.parse({ type: 'county_dept' }))).toMatchObject({
      result: { rows: [], pooled: null, unlike: 1 },
    });
  });

  test('a comparison with a neighbour names what the neighbour lacks', async () => {
    const page = await loadCompare(fresh.db, compareQuery.parse({ unit: ['450204', '450205', 'nobody'] }));
    expect(page?.comparison.columns.map(({ unit, year }) => [unit.id, year])).toEqual([
      ['450204', 2023],
      ['450205', 2023],
    ]);
    expect(page?.comparison.unknown).toEqual(['nobody']);
    const row = page?.comparison.rows.find(({ metric }) => metric.key === 't2_licence_decisions');
    expect(
      row?.cells.map(({ measure }) => (measure.kind === 'value' ? measure.value : measure.reason)),
    ).toEqual([39917, 'not_reported']);
  });

  test('units are chosen by place or by words', async () => {
    const choice = await loadPick(
      fresh.db,
      pickQuery.parse({ to: 'trend', with: 'unit=450204&unit=x', at: '450200', q: 'liunan' }),
    );
    expect(choice.path.map(({ id }) => id)).toEqual(['450000', '450200']);
    expect(choice.chosen.map(({ id }) => id)).toEqual(['450204']);
    expect(choice.children.find(({ id }) => id === '450204')?.reports).toBe(1);
    expect(choice.found?.[0]?.id).toBe('450204');
    const nowhere = await loadPick(fresh.db, pickQuery.parse({ at: 'nowhere' }));
    expect(nowhere).toMatchObject({ isKnown: false, path: [], children: [] });
    expect((await loadPick(fresh.db, pickQuery.parse({}))).children.length).toBeGreaterThanOrEqual(31);
  });
});
