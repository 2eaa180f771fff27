import { optionOf } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import { LIGHT } from '../../lib/chart/palette';
import { toCoverage } from '../../lib/coverage/toCoverage';
import { filed, rowsOf, unit } from '../coverage/rows';

const coverage = toCoverage(
  { from: 2021, to: 2023, page: 1 },
  rowsOf([unit('A', { validFrom: '2022-05-01' }), unit('B', { validFrom: '2022-05-01' })], {
    A: [filed(2022, '2023-03-01'), filed(2023, '2024-05-01')],
    B: [filed(2023, '2024-03-01')],
  }),
  '2026-11-25',
);

describe('coverageLines', () => {
  test('draws shares of what is expected, and a gap where nothing is', () => {
    const option = JSON.parse(JSON.stringify(optionOf({ kind: 'coverage', coverage }, LIGHT)));
    expect(option.series.map(({ name, data }: { name: string; data: unknown }) => [name, data])).toEqual([
      ['已读入', [null, 50, 100]],
      ['按时', [null, 50, 50]],
    ]);
  });

  test('has the counts beside it', () => {
    expect(
      chartTable({ kind: 'coverage', coverage }).rows.map(({ head, cells }) => [
        head,
        ...cells.map(({ text }) => text),
      ]),
    ).toEqual([
      ['2021', '0', '0', '0'],
      ['2022', '2', '1', '1'],
      ['2023', '2', '2', '1'],
    ]);
  });
});
