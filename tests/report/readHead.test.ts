import { readHtml } from '../../lib/document/readHtml';
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

describe('the evidence of a head', () => {
  const TITLE = '示例县民政局2023年政府信息公开工作年度报告';
  const PERIOD = '本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
  const page = (...lines: readonly string[]) => readHead(readText(lines.join('\n')));
  const problems = (...lines: readonly string[]) =>
    page(...lines).notes.map(({ rule, where, severity }) => `${rule} ${where} ${severity}`);

  test('names for each fact where it stands, with its words', () => {
    const { head, notes } = page(
      TITLE,
      '来源: 示例县民政局',
      '发布日期: 2024-01-30',
      PERIOD,
      '本年度我局收到申请3件。',
    );
    expect(notes).toEqual([]);
    expect(head.evidence).toEqual([
      { field: 'title', source: 'title', text: TITLE },
      { field: 'unit', source: 'title', text: '示例县民政局' },
      { field: 'issuer', source: 'body', text: '示例县民政局' },
      { field: 'year', source: 'title', text: '2023' },
      { field: 'year', source: 'body', text: '统计期限自2023年1月1日起至2023年12月31日' },
      { field: 'publishedOn', source: 'body', text: '2024-01-30' },
      { field: 'scope', source: 'body', text: '本年度我局收到申请3件' },
    ]);
  });

  test.each([
    '编制单位：示例县民政局；联系人：张三；联系电话：0772-3722345',
    '编制单位：示例县民政局联系人张三，电话3722345',
    '编制单位：示例县民政局，审核：张三',
  ])('holds the body and no contacts where they stand on one line: %s', (line) => {
    const { head } = page('政府信息公开年报', line, PERIOD);
    expect(head.issuer).toBe('示例县民政局');
    expect(JSON.stringify(head)).not.toMatch(/张三|3722345/);
  });

  test('reads the labels that government websites carry', () => {
    const { head } = readHead(
      readHtml(`<html><head><meta name="SiteName" content="示例县人民政府门户网站"><meta name="SiteDomain" content="www.example.gov.cn">
        <meta name="ContentSource" content="示例县民政局"><meta name="ArticleTitle" content="${TITLE}">
        <meta name="PubDate" content="2024-01-30 08:00"><link rel="canonical" href="http://www.example.gov.cn/2023nb/1.html"></head>
        <body><p>${PERIOD}</p></body></html>`),
    );
    expect(head).toMatchObject({ issuer: '示例县民政局', year: 2023, publishedOn: '2024-01-30' });
    expect(head.evidence).toEqual(
      expect.arrayContaining([
        { field: 'title', source: 'metadata', text: TITLE },
        { field: 'year', source: 'url', text: '2023' },
        { field: 'site', source: 'metadata', text: '示例县人民政府门户网站' },
        { field: 'site', source: 'url', text: 'www.example.gov.cn' },
      ]),
    );
  });

  test.each([
    ['the issuer of a source line agrees in short', ['来源: 示例县民局'], []],
    ['the office of the same body issued it', ['发布机构: 示例县民政局办公室'], []],
    ['another body issued it', ['发布机构: 样本市水务局'], ['STR-09 head/issuer warning']],
    [
      'it was published before its year was over',
      ['发布日期: 2023-02-10'],
      ['STR-08 head/publishedOn warning'],
    ],
    ['the day of publication is no day', ['发布日期: 2024-02-30'], ['STR-08 head/publishedOn warning']],
    [
      'its address is of an earlier year',
      ['网址: https://www.example.gov.cn/zwgk/202105/t20210520_1.htm'],
      ['STR-08 head/sourceUrl warning'],
    ],
    [
      'its address names another year',
      ['网址: https://www.example.gov.cn/xxgknb2022/1.htm'],
      ['STR-08 head/sourceUrl warning'],
    ],
    ['its address was made after its year', ['网址: https://www.example.gov.cn/202401/t20240130_1.htm'], []],
  ])('tells where %s', (_, lines, expected) => {
    expect(problems(TITLE, ...lines, PERIOD)).toEqual(expected);
  });

  test('does not take an impossible date of publication', () => {
    expect(page(TITLE, '发布日期: 2023-02-10', PERIOD).head).toMatchObject({ year: 2023, publishedOn: null });
  });

  test('takes the year from the address where title and period have none, never from the date of publication', () => {
    const lines = ['发布机构: 示例县民政局', '发布日期: 2024-01-30'];
    expect(page(...lines).head.year).toBeNull();
    expect(page(...lines, '网址: https://www.example.gov.cn/2023nb/1.htm').head.year).toBe(2023);
    expect(page(...lines, '网址: https://www.example.gov.cn/202401/t20240130_1.htm').head.year).toBeNull();
  });

  test.each([
    ['发布日期: 2024-01-25', '网址: https://www.example.gov.cn/zfxxgknb/2024nb/1.htm'],
    ['发布日期: 2024-01-25', '网址: https://www.example.gov.cn/zfxxgknb/2025nb/1.htm'],
    ['本页没有日期', '网址: https://www.example.gov.cn/zfxxgknb/2024nb/202401/t20240125_1.htm'],
  ])('does not take a folder named after the year of publication for the year: %s, %s', (...lines) => {
    const { head, notes } = page('发布机构: 示例县民政局', ...lines);
    expect(head.year).toBeNull();
    expect(notes.map(({ rule, message }) => [rule, message.includes('不能当作报告年度')])).toEqual([
      ['STR-08', true],
    ]);
  });

  test('keeps what the name of the file says as a hint only', () => {
    const { head } = readHead(readText('发布机构: 示例县民政局'), '示例县民政局2023年度报告.txt');
    expect(head.year).toBeNull();
    expect(head.evidence).toContainEqual({ field: 'year', source: 'file name', text: '2023' });
  });
});
