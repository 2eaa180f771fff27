import { readText } from '../../lib/document/readText';

const shown = (text: string): string[] =>
  readText(text).blocks.map((block) =>
    block.kind === 'line'
      ? `${block.isCell ? 'cell' : 'line'} ${block.text}`
      : `table ${block.rows.map((row) => row.map(({ text: words }) => words).join(';')).join(' / ')}`,
  );

describe('tables drawn with pipes or tabs', () => {
  test.each([
    [
      'a pipe behind each cell of a row',
      '规章 | 0 | 1 |\n行政规范性文件 | 5 |  |',
      ['table 规章;0;1 / 行政规范性文件;5;'],
    ],
    ['Markdown, its ruler left out', '| a | b |\n|---|:--:|\n| 1 | |', ['table a;b / 1;']],
    [
      'two Markdown tables after each other',
      '| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |',
      ['table a / 1', 'table b / 2'],
    ],
    ['tabs', '规章\t0\t1\t2\n许可\t5', ['table 规章;0;1;2 / 许可;5']],
    [
      'facts on one line are no table',
      '来源: 某县政府 | 发布日期: 2024-01-30',
      ['line 来源: 某县政府 | 发布日期: 2024-01-30'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });

  const cells = Array.from({ length: 30 }, (_, i) => String(i));

  test('a pipe behind each cell, one cell a line: alone it is an empty cell', () => {
    const text = [...cells.map((cell) => `${cell} |`), '|', '9 |'].join('\n');
    expect(shown(text).slice(-3)).toEqual(['cell 29', 'cell ', 'cell 9']);
  });

  test('pipes alone between cells: two together are an empty cell', () => {
    const text = [...cells.flatMap((cell) => [cell, '|']), '|', '9'].join('\n');
    expect(shown(text).slice(-3)).toEqual(['line 29', 'cell ', 'line 9']);
  });

  test('says where each cell stands', () => {
    const [table] = readText('x\n规章 | 0 | 1 | 2').blocks.filter((block) => block.kind === 'table');
    expect(table?.rows[0]?.map(({ where }) => where)).toEqual(
      [1, 2, 3, 4].map((column) => `line:2/column:${column}`),
    );
  });
});
