import { capacityFor } from '../../lib/run/capacity';

const TABLES = [
  { name: 'report', rows: 100, heap: 1_000, indexes: 500 },
  { name: 'observation', rows: 20_000, heap: 2_000_000, indexes: 1_000_000 },
  { name: 'unit', rows: 3_000, heap: 900_000, indexes: 900_000 },
];

test('what hangs on reports grows with them; the register of units does not', () => {
  expect(capacityFor({ tables: TABLES, reportsPerCoreSecond: 50 }, 1_000, 10)).toEqual({
    reports: 1_000,
    observations: 200_000,
    heap: 20_010_000,
    indexes: 10_005_000,
    hot: 3_001_500,
    importSeconds: 20,
  });
});

test('nothing is derived from nothing', () => {
  const empty = TABLES.map((table) => ({ ...table, rows: 0 }));
  expect(() => capacityFor({ tables: empty, reportsPerCoreSecond: 50 }, 1_000, 10)).toThrow(
    'without reports',
  );
});
