import { toGrid } from '../../lib/grid/toGrid';
import { gridWords } from '../../lib/report/gridWords';
import { markTorn } from '../../lib/report/markTorn';

/** Rows of a table, cells parted by bars; `after` is the first row of the next page's table. */
const tornIn = (rows: readonly string[], ...after: readonly string[]): readonly string[] => {
  const gridOf = (lines: readonly string[]) =>
    toGrid({
      kind: 'table',
      number: 1,
      rows: lines.map((line) =>
        line.split('|').map((text) => ({ text: text.trim(), rowspan: 1, colspan: 1 })),
      ),
    });
  const below = gridWords(gridOf(after)).rows;
  return markTorn(gridWords(gridOf(rows)), below).rows.map((cells) =>
    cells.map(({ text }) => text).join('|'),
  );
};

const SECRET = '1.属于国家秘密';

describe('markTorn', () => {
  test.each([
    [
      'figures that go on below a row without a label',
      [`${SECRET}|8|3|0|8`, '|08||| 14'],
      [`${SECRET}|8…|3|0|8…`, '||||'],
    ],
    ['figures of a row that has no label at all', ['8|3|0|3|8', '08||||14'], ['8…|3|0|3|8…', '||||']],
    [
      'figures whose rest is printed full-width, with its unit',
      [`${SECRET}|1|2|3`, '||９件|'],
      [`${SECRET}|1|2…|3`, '|||'],
    ],
    [
      'figures and a label that go on together',
      ['2.其他法律行|3|19|22', '政法规禁止公开||3|'],
      ['2.其他法律行政法规禁止公开|3|19…|22', '政法规禁止公开|||'],
    ],
    [
      'a label that names a row only with what stands below it',
      ['3.要求提供公开出版|0|30|30', '物|||'],
      ['3.要求提供公开出版物|0|30|30', '物|||'],
    ],
  ])('finds %s', (_, rows, expected) => {
    expect(tornIn(rows)).toEqual(expected);
  });

  test('leaves a row as it is with one number under all its figures, as of a page', () => {
    const cell = (text: string, colspan = 1) => ({ text, rowspan: 1, colspan });
    const rows = [['8', '3', '4', '15'].map((text) => cell(text)), [cell('5', 4)]];
    const grid = toGrid({ kind: 'table', number: 1, rows });
    expect(markTorn(gridWords(grid))).toBe(grid);
  });

  test('finds figures that go on in the first row of the next table', () => {
    expect(tornIn([`${SECRET}|8|3|0|11`], '|08||1|9')).toEqual([`${SECRET}|8|3|0|11`]);
    expect(tornIn([`${SECRET}|8|3|4|11`], '|08|||9')).toEqual([`${SECRET}|8…|3|4|11…`]);
  });

  test('finds figures that go on below a header that is printed again, and below an empty row', () => {
    const head = '申请人情况|自然人|商业企业|科研机构|总计';
    const row = `${SECRET}|8|3|0|11`;
    const torn = [`${SECRET}|8…|3|0|11`, '||||'];
    expect(tornIn([head, row, head, '|08|||'])).toEqual([head, torn[0], head, torn[1]]);
    expect(tornIn([head, row, '||||', '|08|||'])).toEqual([head, torn[0], '||||', torn[1]]);
    expect(tornIn([head, row], head, '|08|||')).toEqual([head, torn[0]]);
  });

  test('leaves a row as it is with another header between', () => {
    const rows = [`${SECRET}|8|3|4|15`, '结果维持|结果纠正|其他结果|尚未审结|总计', '1|2|3|4|10'];
    expect(tornIn(rows)).toEqual(rows);
  });

  test.each([
    ['a row with a label of its own below', [`${SECRET}|8|3|0|11`, '4.其他情形|08|||9']],
    ['a row of the form below', [`${SECRET}|8|3|1|12`, '8.属于行政查询事项|8|||9']],
    ['a number under a 0, which no figure begins with', [`${SECRET}|8|3|0|11`, '|1|2|5|8']],
    ['a number under a dash', [`${SECRET}|8|3|—|11`, '|||5|']],
    ['words below', [`${SECRET}|8|3|1|12`, '|注|||']],
    ['the numbers of the columns above', ['1|2|3|4', '8|3|1|12']],
  ])('leaves a row as it is with %s', (_, rows) => {
    expect(tornIn(rows)).toEqual(rows);
  });
});
