import { loadPeers } from '../../lib/db/evaluation/loadPeers';
import { idOf } from '../../lib/db/evaluation/reportId';
import { saveReport } from '../../lib/db/saveReport';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

/** Seven districts and counties of 柳州市, in the order of their codes. The figures are the reference report's, not theirs; the fees are ours. */
const DISTRICTS = ['450202', '450203', '450204', '450205', '450206', '450222', '450223'] as const;
const FEE = 't2_fee_amount';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  // 2023: one of seven prints no fee, and two the same one. 2022: five units.
  for (const [i, fee] of [10, 20, 30, 30, 50, 61].entries())
    await store(DISTRICTS[i] ?? '', 2023, String(fee));
  await store('450223', 2023, null);
  for (const unit of DISTRICTS.slice(0, 5)) await store(unit, 2022, '5');
  // Another level under another parent.
  await store('450300', 2023, '7');
}, 60_000);
afterAll(() => fresh.drop());

async function store(unitId: string, year: number, fee: string | null): Promise<void> {
  const { outcome, source } = await outcomeWith({ [`mark-${unitId}-${year}`]: '0' });
  const cells = outcome.cells.map((cell) =>
    cell.key !== FEE
      ? cell
      : fee === null
        ? { ...cell, raw: '', value: null, state: 'blank' as const }
        : { ...cell, raw: fee, value: fee, state: 'number' as const },
  );
  await saveReport(fresh.db, unitId, { ...outcome, cells, report: { ...outcome.report, year } }, source);
}

const peersOf = async (unitId: string, year: number) => {
  const ids = [...DISTRICTS, '450300'].map((id) => ({ unitId: id, year }));
  return (await fresh.db.$transaction((tx) => loadPeers(tx, ids))).get(idOf({ unitId, year }));
};

describe('loadPeers', () => {
  test.each([
    ['450202', 30], // 20, 30, 30, 50, 61
    ['450203', 30], // 10, 30, 30, 50, 61
    ['450204', 30], // 10, 20, 30, 50, 61: one of the two equal ones is its own
    ['450206', 30], // 10, 20, 30, 30, 61
    ['450222', 30], // 10, 20, 30, 30, 50
  ])('leaves the own amount of %s out of the median', async (unit, median) => {
    expect((await peersOf(unit, 2023))?.medians.get(FEE)).toBe(median);
  });

  test('takes all amounts where the unit itself prints none, and the middle of the middle two', async () => {
    const peers = await peersOf('450223', 2023);
    expect(peers?.medians.get(FEE)).toBe(30);
    await store('450204', 2023, '41');
    // 10, 20, 30, 41, 50, 61
    expect((await peersOf('450223', 2023))?.medians.get(FEE)).toBe(35.5);
  });

  test('tells no median of fewer than five', async () => {
    const peers = await peersOf('450202', 2022);
    expect([peers?.count, peers?.medians.has(FEE)]).toEqual([4, false]);
  });

  test('counts who stands beside it, and names those with the same figures in the order of their codes', async () => {
    const peers = await peersOf('450203', 2022);
    expect(peers?.count).toBe(4);
    expect(peers?.sameFigures.map(({ unitId }) => unitId)).toEqual(['450202', '450204', '450205', '450206']);
  });

  test('names the first of those whose text is nearest, never the unit itself', async () => {
    const [first, second] = [await peersOf('450202', 2022), await peersOf('450203', 2022)];
    expect(first?.nearestText).toMatchObject({ unitId: '450203', similarity: 1 });
    expect(second?.nearestText).toMatchObject({ unitId: '450202', similarity: 1 });
  });

  test('knows nothing of a unit that stands alone', async () => {
    expect(await peersOf('450300', 2023)).toBeUndefined();
    expect(await peersOf('450222', 2022)).toBeUndefined();
  });
});
