import { readText } from '../../lib/document/readText';
import { parseTitle } from '../../lib/report/parseTitle';
import { readHead } from '../../lib/report/readHead';

describe('parseTitle', () => {
  test.each([
    ['柳州市柳南区人民政府2023年政府信息公开工作年度报告', '柳州市柳南区人民政府', 2023],
    ['2025 年上海市人民政府办公厅政府信息公开 工作年度报告', '上海市人民政府办公厅', 2025],
    ['平潭综合实验区2019年度政府信息公开工作年度报告', '平潭综合实验区', 2019],
    ['沭阳县发展和改革局2023年政府信息公开年度报告-沭阳县发改局', '沭阳县发展和改革局', 2023],
    ['示例市人民政府二〇二一年政府信息公开工作年度报告', '示例市人民政府', 2021],
    ['示例市人民政府２０２２年政府信息公开工作年报', '示例市人民政府', 2022],
    ['《示例县2023年政府信息公开工作年度报告》', '示例县', 2023],
    ['关于印发示例县人民政府2023年政府信息公开工作年度报告的通知', '示例县人民政府', 2023],
    ['示例局20202020年政府信息公开工作年度报告', '示例局', null],
  ])('%s is of %s for %s', (text, unit, year) => {
    expect(parseTitle(text)).toMatchObject({ unit, year });
  });

  test.each([
    '政府信息公开年报',
    '柳州市人民政府关于做好2023年工作的通知',
    '本年度报告根据《中华人民共和国政府信息公开条例》要求,由柳南区人民政府编制。',
    '2023年,我区持续规范政府信息公开专栏建设',
  ])('%s is no title', (text) => {
    expect(parseTitle(text)).toBeNull();
  });
});

describe('the year of a page that links to other years', () => {
  const page = (...lines: readonly string[]) => readHead(readText(lines.join('\n')));
  const LINKS = ['示例县2021年政府信息公开工作年度报告', '示例县2022年政府信息公开工作年度报告'];

  test('is that of the stated period', () => {
    const { head, notes } = page(...LINKS, '统计数据期限为2022年1月1日至2022年12月31日。');
    expect([head.year, head.title, notes]).toEqual([2022, LINKS[1], []]);
  });

  test('is open when nothing says which, in a sentence that names the years', () => {
    const { head, notes } = page(...LINKS);
    expect(head.year).toBeNull();
    expect(notes[0]?.message).toContain('不同年份的报告标题（2021、2022）');
  });
});
