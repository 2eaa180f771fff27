import { readMapping } from '../../lib/run/readMapping';

const IDS = new Set(['450204']);

describe('readMapping', () => {
  test('takes Chinese names of columns, and answers of year and scope alone', () => {
    const { answers, open, problems } = readMapping(
      '\uFEFF文件,单位编号,年度,范围\na.txt,450204,,\nb.txt,,2023,\nc.txt,,,own_organ\nd.txt,,,\n',
      IDS,
    );
    expect(problems).toEqual([]);
    expect(answers.map(({ line, file, unitId, year, scope }) => [line, file, unitId, year, scope])).toEqual([
      [2, 'a.txt', '450204', null, null],
      [3, 'b.txt', null, 2023, null],
      [4, 'c.txt', null, null, 'own_organ'],
    ]);
    expect(open).toEqual([5]);
  });

  test.each([
    ['an unknown unit', 'file,unit_id\na.txt,999999', '对照表第 2 行：没有编号为“999999”的单位'],
    ['a year of two digits', 'file,year\na.txt,2023\nb.txt,23', '对照表第 3 行：年度“23”不对'],
    ['an unknown scope', 'file,scope\na.txt,all', '对照表第 2 行：范围“all”不对'],
    ['a row of nothing', 'file,unit_id\n,450204', '对照表第 2 行：file、sha256、url、unit 至少要填一项'],
    ['a hash cut short', 'sha256,unit_id\nabc,450204', '对照表第 2 行：sha256“abc”不对'],
    ['an unknown column', 'file,unit_id,colour\na.txt,450204,red', '不认识的列“colour”'],
    ['no column for an answer', 'file,note\na.txt,x', '缺少列 unit_id'],
    ['rows of different length', 'file,unit_id\na.txt', '不是合格的 CSV'],
    ['nothing in it', '', '缺少列 unit_id'],
  ])('says what is wrong with %s, by line', (_, text, sentence) => {
    expect(readMapping(text, IDS).problems).toEqual([expect.stringContaining(sentence)]);
  });
});
