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
    ['平潭综合实验区地方税务局2013年信息公开年度报告', '平潭综合实验区地方税务局', 2013],
    ['示例局20202020年政府信息公开工作年度报告', '示例局', null],
  ])('%s is of %s for %s', (text, unit, year) => {
    expect(parseTitle(text)).toMatchObject({ unit, year });
  });

  test.each([
    '政府信息公开年报',
    '2023年政府信息公开工作年度报告',
    '上一篇：示例县财政局2023年政府信息公开工作年度报告',
    '下一篇:示例县财政局2023年政府信息公开工作年度报告',
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

describe('the body of a page that names several', () => {
  const OWN = '示例县审计局2023年政府信息公开工作年度报告';
  const OTHER = '示例县财政局2023年政府信息公开工作年度报告';
  const BARE = '2023年政府信息公开工作年度报告';
  const TEXT =
    '<p>本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2023年1月1日至2023年12月31日。</p>';
  const p = (text: string): string => `<p>${text}</p>`;
  const page = (body: string, title = '', meta = '') =>
    readHead(
      readHtml(`<html><head>${title && `<title>${title}</title>`}${meta}</head><body>${body}</body></html>`),
    );
  const SOURCE = '<meta name="ContentSource" content="示例县人民政府办公室">';

  test.each([
    ['a heading without a body, a link to another report', `<h1>${BARE}</h1>${TEXT}${p(OTHER)}`],
    ['a link before such a heading', `${p(OTHER)}<h1>${BARE}</h1>${TEXT}`],
    ['a heading above a link, and another title in the text', `<h2>${OTHER}</h2>${p('相关')}${p(OWN)}`],
    [
      'the name of the website above a heading without a body',
      `${p('示例县人民政府')}<h1>${BARE}</h1>${TEXT}`,
    ],
    ['two reports', `${p(OWN)}${TEXT}${p(OTHER)}${TEXT}`],
    ['headings of two reports', `<h1>${OWN}</h1><h1>${OTHER}</h1>${TEXT}`],
    [
      'lines that make a title, against who issued it',
      `${p('示例县人民政府')}${p(BARE)}${p('发布机构：示例县审计局')}`,
    ],
    [
      'lines that make a title, against the source',
      `${p('示例县人民政府')}${p(BARE)}${p('来源：示例县审计局')}`,
    ],
    ['no body but the source', `<h1>${BARE}</h1>${TEXT}`, SOURCE],
    [
      'no body but the source, in a line',
      `<h1>${BARE}</h1>${p('来源：示例县人民政府 时间：2024-01-02')}${TEXT}`,
    ],
    [
      'no body but the office of a government',
      `<h1>${BARE}</h1>${p('发布机构：示例县人民政府办公室')}${TEXT}`,
    ],
  ])('is open with %s', (_, body, meta = '') => {
    const { head } = page(body, '', meta);
    expect([head.unit, head.year]).toEqual([null, 2023]);
  });

  test.each([
    ['by the title of the page, beside headings of others', page(`<h2>${OTHER}</h2>${TEXT}`, OWN)],
    ['by its heading, beside links to others', page(`${p(OTHER)}<h1>${OWN}</h1>${TEXT}${p(OTHER)}`)],
    ['by the line above the text, beside links to others', page(`${p(OWN)}${TEXT}${p(OTHER)}`)],
    ['by that line, below a heading without a body', page(`<h1>${BARE}</h1>${p(OWN)}${TEXT}${p(OTHER)}`)],
    ['by who issued it', page(`<h1>${BARE}</h1>${p('发布机构：示例县审计局')}${TEXT}${p(OTHER)}`)],
    ['by a title broken over lines', page(`${p('示例县审计局')}${p(BARE)}${TEXT}`)],
    ['in short and in full', page(`<h1>${OWN}</h1>${TEXT}${p(`示范市${OWN}`)}`, `示范市${OWN}`)],
  ])('is settled %s', (_, { head, notes }) => {
    expect(head.unit).toMatch(/^(?:示范市)?示例县审计局$/);
    expect([head.year, notes.filter(({ where }) => where === 'head/unit')]).toEqual([2023, []]);
  });

  test('is asked for in a sentence that names them', () => {
    const { notes, head } = page(`<h1>${OWN}</h1><h1>${OTHER}</h1>${TEXT}`);
    expect(head.title).toBeNull();
    expect(notes).toMatchObject([
      {
        rule: 'STR-09',
        where: 'head/unit',
        message: expect.stringMatching(/审计局、示例县财政局.*请在对照表里/),
      },
    ]);
  });

  test('does not lend its year to a heading of another year', () => {
    const { head } = page(
      `<h1>2022年政府信息公开工作年度报告</h1>${p('本报告全文如下，共六个部分，另附三张表。')}${p(OTHER)}`,
    );
    expect([head.unit, head.year]).toEqual([null, 2022]);
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

  test('is read at the head of one line that holds the whole report, where a gap follows the title', () => {
    const body = `${PERIOD}一、总体情况 我局认真贯彻《条例》，${'依法公开政府信息。'.repeat(10)}`;
    expect(page(`${TITLE} ${body}`).head).toMatchObject({ title: TITLE, unit: '示例县民政局', year: 2023 });
    expect(page(`按照省政府要求编制2023年政府信息公开工作年度报告 ${body}`).head.unit).toBeNull();
    expect(page(`${TITLE}由总体情况等部分组成。${body}`).head.unit).toBeNull();
  });

  test('is not read at the head of a line of several titles, which is a list of other reports', () => {
    const bare = '2023年政府信息公开工作年度报告';
    const list = ['财政局', '审计局', '教育局', '公安局'].map((body) => `示例县${body}${bare}`).join(' ');
    const text = `${PERIOD}本年度我局收到申请3件。`;
    expect(page(list, bare, text).head.unit).toBeNull();
    expect(page(list, '示例县民政局', bare, text).head.unit).toBe('示例县民政局');
    expect(page(list, TITLE, text).head.unit).toBe('示例县民政局');
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
