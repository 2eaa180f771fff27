import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiguresFile } from '../../lib/checks/readFiguresFile';
import { isFiguresFile } from '../../lib/report/parseFigureRows';

const read = (csv: string) => readFiguresFile('figures.csv', Buffer.from(csv));
const HEAD = 'unit,year,key,raw,title,published_on,source_url\n';

describe('isFiguresFile', () => {
  test.each([
    ['unit,year,key,raw\n', '', true],
    ['\ufeff"单位","年度","指标","数值"\n', '', true],
    ['anything', 'table.CSV', true],
    ['柳州市柳南区人民政府2023年政府信息公开工作年度报告\n', 'report.txt', false],
  ])('%j named %j: %s', (text, name, expected) => {
    expect(isFiguresFile(Buffer.from(text), name)).toBe(expected);
  });
});

describe('readFiguresFile', () => {
  test('makes one report of each unit and year, facts from its first row, states as printed', () => {
    const { reports, problems } = read(
      `${HEAD}450204,2022,t3_new_total,"1,009",年报,2023-01-30,https://example.gov.cn/a\n450204,2022,t3_carried_in_total,/,,,\n450204,2021,t3_new_total,,,,\n`,
    );
    expect(problems).toEqual([]);
    expect(reports.map(({ unit, outcome }) => [unit, outcome.report.year, outcome.status])).toEqual([
      ['450204', 2022, 'read'],
      ['450204', 2021, 'read'],
    ]);
    expect(reports[0]?.outcome.report).toMatchObject({
      title: '年报',
      publishedOn: '2023-01-30',
      sourceUrl: 'https://example.gov.cn/a',
    });
    expect(reports[0]?.outcome.cells).toEqual([
      { key: 't3_new_total', raw: '1,009', value: '1009', state: 'number', where: 'row:2', witness: 'grid' },
      {
        key: 't3_carried_in_total',
        raw: '/',
        value: null,
        state: 'not_applicable',
        where: 'row:3',
        witness: 'grid',
      },
    ]);
    expect(reports[1]?.outcome.cells[0]).toMatchObject({ value: null, state: 'blank' });
  });

  test.each([
    ['a year of two digits', '450204,23,t3_new_total,1,,,', '第 2 行：年度“23”不对'],
    ['a key not in the dictionary', '450204,2023,t3_foo,1,,,', '第 2 行：指标“t3_foo”不在字典中'],
    [
      'a figure twice',
      '450204,2023,t3_new_total,1,,,\n450204,2023,t3_new_total,2,,,',
      '第 3 行：指标“t3_new_total”在同一单位同一年度里出现了两次',
    ],
    ['no such day', '450204,2023,t3_new_total,1,,2024-02-30,', '发布日期“2024-02-30”不对'],
    ['published before the year ended', '450204,2023,t3_new_total,1,,2022-01-30,', '早于报告年度'],
    ['an address that is none', '450204,2023,t3_new_total,1,,,javascript:alert(1)', '来源网址'],
    [
      'keys of two editions',
      '450204,2023,t2_normative_issued,1,,,\n450204,2023,t2_normative_made,1,,,',
      '混用了 2019 年版和 2021 年版的键',
    ],
  ])('refuses %s by its row, and nothing of that report is taken', (_, rows, sentence) => {
    const { reports } = read(HEAD + rows);
    expect(reports[0]?.outcome).toMatchObject({ status: 'refused', cells: [] });
    expect(reports[0]?.outcome.reason).toContain(sentence);
  });

  test.each([
    ['a missing column', 'unit,year,key\n1,2023,x\n', '数据表缺少列 raw'],
    ['an unknown column', 'unit,year,key,raw,colour\n', '数据表有不认识的列“colour”'],
    ['rows of different lengths', 'unit,year,key,raw\n1,2\n', '数据表不是合格的 CSV'],
    ['a picture with a wrong name', '\u0000\u0001', '无法识别文字编码'],
  ])('refuses the whole file for %s', (_, csv, sentence) => {
    const { reports, problems } = read(csv);
    expect(reports).toEqual([]);
    expect(problems.join('')).toContain(sentence);
  });

  test('refuses a report whose rows tell different facts, and names them', () => {
    const { reports } = read(
      'unit,year,key,raw,source_url\n1,2023,t3_new_total,9,https://a.example/\n1,2023,t3_new_natural,9,https://b.example/\n',
    );
    expect(reports[0]?.outcome.status).toBe('refused');
    expect(reports[0]?.outcome.reason).toContain('来源网址（source_url）不一致');
  });

  test('takes figures that both forms ask for as those of the form due in the year', () => {
    const { reports } = read('unit,year,key,raw\n1,2020,t3_new_total,9\n1,2022,t3_new_total,9\n');
    expect(reports.map(({ outcome }) => outcome.report.editions.table3)).toEqual(['2019', '2021']);
  });

  test('names the line of the file, empty lines counted', () => {
    const { reports } = read('unit,year,key,raw\n\n1,2023,t3_new_total,9\n\n1,2023,t3_nothing,9\n');
    expect(reports[0]?.outcome.reason).toContain('第 5 行');
  });

  test('reads a file that a Chinese spreadsheet saved as GBK', () => {
    const gbk = Buffer.concat([
      Buffer.from('unit,year,key,raw,title\n450204,2023,t3_new_total,9,'),
      Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
      Buffer.from('\n'),
    ]);
    expect(readFiguresFile('figures.csv', gbk).reports[0]?.outcome.report.title).toBe('年报');
  });

  test("the sample's figures violate exactly the two identities that its one faulty report prints", () => {
    const { reports, problems } = readFiguresFile(
      'figures.csv',
      readFileSync(join(__dirname, '../../prisma/sample/figures.csv')),
    );
    expect(problems).toEqual([]);
    expect(reports.map(({ outcome }) => outcome.status)).toEqual(Array.from({ length: 11 }, () => 'read'));
    const findings = reports.flatMap(({ unit, outcome }) =>
      outcome.findings.map(({ rule, left, right }) => [unit, rule, left, right]),
    );
    expect(findings).toEqual([
      ['320813', 'T4-01', '11', '0'],
      ['320813', 'T4-03', '5', '0'],
    ]);
  });
});
