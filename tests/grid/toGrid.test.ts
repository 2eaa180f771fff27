import { DocumentError, type MarkupCell } from '../../lib/document/types';
import { cellsInRow, toGrid } from '../../lib/grid/toGrid';

const cell = (text: string, rowspan = 1, colspan = 1): MarkupCell => ({ text, rowspan, colspan });
const textsOf = (rows: readonly (readonly MarkupCell[])[]) =>
  toGrid({ kind: 'table', number: 1, rows }).at.map((row) => Array.from(row, (place) => place?.text ?? null));

describe('toGrid', () => {
  test('lays spans out as browsers do', () => {
    expect(
      textsOf([
        [cell('a', 2), cell('b', 1, 2)],
        [cell('c'), cell('d')],
      ]),
    ).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd'],
    ]);
  });

  test('cuts a rowspan off at the last row', () => {
    expect(textsOf([[cell('a', 9)], [cell('b')]])).toEqual([['a'], ['a', 'b']]);
  });

  test('leaves a hole where a row is short', () => {
    expect(textsOf([[cell('a'), cell('b', 2)], []])).toEqual([
      ['a', 'b'],
      [null, 'b'],
    ]);
  });

  test('lists each cell of a row once, with its place in the source', () => {
    const grid = toGrid({ kind: 'table', number: 4, rows: [[cell('a', 2), cell('b', 1, 3)], [cell('c')]] });
    expect(cellsInRow(grid, 1).map(({ text, where }) => [text, where])).toEqual([
      ['a', 'table:4/row:1/column:1'],
      ['c', 'table:4/row:2/column:2'],
    ]);
  });

  test('refuses spans that no table has', () => {
    const rows = Array.from({ length: 500 }, () => [cell('x', 1, 1000)]);
    expect(() => toGrid({ kind: 'table', number: 1, rows })).toThrow(DocumentError);
  });
});
