import { cellsInRow, toGrid } from '../../lib/grid/toGrid';
import { unruledRemedies } from '../../lib/report/unruledRemedies';

const FIVE = ['结果', '结果', '其他', '尚未', '总'];
const REST = ['维持', '纠正', '结果', '审结', '计'];
const HEADER: readonly (readonly string[])[] = [
  ['', '', '', '', '', '', '', '', '', '', '行政诉讼', '', '', '', '', ''],
  ['', '', '', '行政复议', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', ''],
  ['', ...FIVE, ...FIVE, ...FIVE],
  ['', ...REST, ...REST, ...REST],
];
const FIGURES = ['', '1', '0', '2', '0', '3', '4', '0', '0', '1', '5', '0', '6', '0', '0', '6'];

function read(rows: readonly (readonly string[])[], isUnruled: true | undefined = true) {
  const grid = toGrid({
    kind: 'table',
    number: 1,
    ...(isUnruled && { isUnruled }),
    rows: rows.map((row) => row.map((text) => ({ text, rowspan: 1, colspan: 1 }))),
  });
  const headerRows = rows.slice(0, -1).map((_, row) => row);
  return (
    unruledRemedies(grid, headerRows, cellsInRow(grid, rows.length - 1))?.map(({ text }) => text) ?? null
  );
}

const withLabel = (row: number, column: number, text: string) =>
  [...HEADER, FIGURES].map((cells, i) => (i === row ? cells.with(column, text) : cells));

describe('unruledRemedies', () => {
  test('takes fifteen figures whose columns are named from top to bottom', () => {
    expect(read([...HEADER, FIGURES])).toEqual(FIGURES.slice(1));
  });

  test.each([
    ['a column of another name', withLabel(4, 2, '撤销')],
    ['a column without a name', withLabel(3, 15, '')],
    [
      'blocks in another order',
      withLabel(2, 7, '复议后起诉').with(
        2,
        withLabel(2, 7, '复议后起诉')[2]?.with(12, '未经复议直接起诉') ?? [],
      ),
    ],
    ['an empty place, which may be a lost figure', [...HEADER, FIGURES.with(8, '')]],
    ['fourteen figures', [...HEADER, FIGURES.slice(0, -1)]],
  ])('leaves open %s', (_, rows) => {
    expect(read(rows)).toBeNull();
  });

  test('has no say where rules are drawn', () => {
    expect(read([...HEADER, FIGURES], undefined)).toBeNull();
  });
});
