import { captionOf, foreignCaption } from '../../lib/report/captions';

describe('foreignCaption', () => {
  test.each([
    ['示例县2022年数据', 2023, /2022 年，不是报告年度 2023 年/],
    ['（上年数据）', 2023, /上一年度/],
    ['去年同期', 2023, /上一年度/],
    ['（单位：百件）', 2023, /单位是“百件”/],
  ])('%s over a table of %d is another matter', (caption, year, reason) => {
    expect(foreignCaption(caption, year)).toMatch(reason);
  });

  test.each([
    ['三、收到和处理政府信息公开申请情况', 2023],
    ['2023年度', 2023],
    ['发布日期：2024年1月30日', 2023],
    ['（单位：件）', 2023],
    ['示例县2022年数据', null],
  ])('%s over a table of %s is not', (caption, year) => {
    expect(foreignCaption(caption, year)).toBeNull();
  });
});

describe('captionOf', () => {
  const cell = (text: string) => ({ text, rowspan: 1, colspan: 1 });

  test('is the line before and a first row of one cell; sentences are not', () => {
    const table = {
      kind: 'table',
      number: 1,
      rows: [
        [cell('2022年'), cell('')],
        [cell('a'), cell('b')],
      ],
    } as const;
    expect(captionOf('附表', table)).toBe('附表 2022年');
    expect(captionOf('本报告'.repeat(20), table)).toBe(' 2022年');
  });
});
