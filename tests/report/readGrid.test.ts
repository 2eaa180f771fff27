import { readFile } from '../../lib/checks/readFile';
import { cellKey } from '../../lib/metrics/cellKey';
import { metricsOf } from '../../lib/metrics/editions';
import { APPLICANTS, type Edition } from '../../lib/metrics/types';

/**
 * Pages drawn by this test in the official layout, with an invented unit; each figure is its own number, so
 * that a figure in the wrong cell shows.
 */
const figure = (row: number, column: number): string => String(1000 * (row + 1) + column + 1);

const TABLE_2 = `<table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>/</td><td>—</td><td></td></tr>
<tr><td>规范性文件</td><td>1</td><td>2</td><td>3</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">4</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">5</td></tr>
<tr><td>行政强制</td><td colspan="3">6</td></tr>
<tr><td colspan="4">第二十条第（八）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan="3">7.25</td></tr>
</table>`;

const HEADER = `<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业<br/>企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>`;

/** Rows of table 3 with the row labels spanning as the form does. */
function rows(edition: Edition, cell: (row: number, column: number) => string): string {
  const metrics = metricsOf(edition, 3);
  return metrics
    .map((metric, row) => {
      const path = metric.address[edition]?.row ?? [];
      const before = metrics[row - 1]?.address[edition]?.row ?? [];
      const labels = path.map((text, depth) => {
        if (path.slice(0, depth + 1).every((part, i) => part === before[i])) return '';
        const shared = metrics.slice(row).findIndex((other) => {
          const otherPath = other.address[edition]?.row ?? [];
          return !path.slice(0, depth + 1).every((part, i) => part === otherPath[i]);
        });
        const span = shared < 0 ? metrics.length - row : shared;
        return `<td rowspan="${span}" colspan="${depth === path.length - 1 ? 3 - depth : 1}">${text}</td>`;
      });
      const figures = APPLICANTS.map((_, column) => cell(row, column));
      return `<tr>${labels.join('')}${figures.join('')}</tr>`;
    })
    .join('\n');
}

const TABLE_4 = `<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${'<td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td><td rowspan="2">总计</td>'}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(2)}</tr>
<tr>${Array.from({ length: 15 }, (_, i) => `<td>${i + 1}</td>`).join('')}</tr></table>`;

const page = (table3: string, table2 = TABLE_2): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body><h1>示例县2023年政府信息公开工作年度报告</h1>
<table><tr><td>索引号</td><td>1/2024</td></tr></table>${table2}<table>${table3}</table>${TABLE_4}</body></html>`;
const read = (html: string) => readFile('page.html', Buffer.from(html));
const valuesOf = async (html: string) =>
  new Map((await read(html)).cells.map(({ key, state, value }) => [key, value ?? state]));

const EXPECTED_3 = (edition: Edition): readonly (readonly [string, string])[] =>
  metricsOf(edition, 3).flatMap((metric, row) =>
    APPLICANTS.map((applicant, column) => [cellKey(metric.key, applicant), figure(row, column)] as const),
  );
const td = (row: number, column: number): string => `<td>${figure(row, column)}</td>`;

describe('readGrid', () => {
  test.each(['2019', '2021'] as const)(
    'reads every figure of table 3 of %s below its header',
    async (edition) => {
      const values = await valuesOf(page(HEADER + rows(edition, td)));
      expect(EXPECTED_3(edition).filter(([key, value]) => values.get(key) !== value)).toEqual([]);
      expect((await read(page(HEADER + rows(edition, td)))).report.editions.table3).toBe(edition);
    },
  );

  test('reads table 2 with dashes and blanks apart, and table 4', async () => {
    const values = await valuesOf(page(HEADER + rows('2021', td)));
    expect(Object.fromEntries([...values].filter(([key]) => key.startsWith('t2_')))).toEqual({
      t2_regulations_issued: 'not_applicable',
      t2_regulations_repealed: 'not_applicable',
      t2_regulations_in_force: 'blank',
      t2_normative_issued: '1',
      t2_normative_repealed: '2',
      t2_normative_in_force: '3',
      t2_licence_decisions: '4',
      t2_penalty_decisions: '5',
      t2_coercion_decisions: '6',
      t2_fee_amount: '7.25',
    });
    expect([...values].filter(([key]) => key.startsWith('t4_')).map(([, value]) => value)).toEqual(
      Array.from({ length: 15 }, (_, i) => String(i + 1)),
    );
  });

  test('follows the headers when the columns stand in another order', async () => {
    const header = HEADER.replace('<td rowspan="2">自然人</td>', '').replace(
      '<td rowspan="2">总计</td>',
      '<td rowspan="2">总计</td><td rowspan="2">自然人</td>',
    );
    // 法人或其他组织 first, then 总计, then 自然人; each row adds up, which only the header's order bears out.
    const people = (row: number): readonly number[] => [row + 1, 2, 3, 4, 5, 6, row + 21];
    const order = [1, 2, 3, 4, 5, 6, 0];
    const values = await valuesOf(
      page(header + rows('2021', (row, column) => `<td>${people(row)[order[column] ?? 0]}</td>`)),
    );
    const expected = metricsOf('2021', 3).flatMap((metric, row) =>
      APPLICANTS.map((applicant, column) => [cellKey(metric.key, applicant), String(people(row)[column])]),
    );
    expect(expected.filter(([key = '', value]) => values.get(key) !== value)).toEqual([]);
  });

  test('reads blank rows and keeps blank apart from zero', async () => {
    const values = await valuesOf(
      page(HEADER + rows('2021', (row, column) => (row === 4 ? '<td>&nbsp;</td>' : td(row, column)))),
    );
    expect(values.get('t3_refused_state_secret_natural')).toBe('blank');
    expect(values.get('t3_refused_law_forbids_natural')).toBe(figure(5, 0));
  });

  test('leaves a row with a cell too few open, and the others as they are', async () => {
    const outcome = await read(
      page(HEADER + rows('2021', (row, column) => (row === 3 && column === 2 ? '' : td(row, column)))),
    );
    const values = new Map(outcome.cells.map(({ key, value, state }) => [key, value ?? state]));
    const open = [...values].filter(([, value]) => value === 'unreadable').map(([key]) => key);
    expect(open).toEqual(APPLICANTS.map((applicant) => `t3_partial_${applicant}`));
    expect(outcome.status).toBe('partial');
    expect(outcome.findings.map(({ rule, where }) => [rule, where])).toContainEqual([
      'STR-04',
      't3/row:partial',
    ]);
  });

  test('leaves the rows open when an unknown column stands among the applicants', async () => {
    const header = HEADER.replace('<td>科研机构</td>', '<td>科研机构</td><td>事业单位</td>').replace(
      'colspan="7"',
      'colspan="8"',
    );
    const wider = rows('2021', (row, column) =>
      column === 2 ? `${td(row, 2)}<td>99</td>` : td(row, column),
    );
    const values = await valuesOf(page(header + wider));
    expect([...values].filter(([key, value]) => key.startsWith('t3_') && value !== 'unreadable')).toEqual([]);
  });

  test('reads the rows by order where the spans of header and body disagree', async () => {
    const table2 = TABLE_2.replace(
      '<td>规范性文件</td><td>1</td><td>2</td>',
      '<td>规范性文件</td><td colspan="2">1</td><td>2</td>',
    );
    const values = await valuesOf(page(HEADER + rows('2021', td), table2));
    expect(['issued', 'repealed', 'in_force'].map((column) => values.get(`t2_normative_${column}`))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('reads a cell that is no number as unreadable, with its text and place', async () => {
    const outcome = await read(
      page(
        HEADER +
          rows('2021', (row, column) => (row === 0 && column === 0 ? '<td>约30</td>' : td(row, column))),
      ),
    );
    expect(outcome.cells.find(({ key }) => key === 't3_new_natural')).toEqual({
      key: 't3_new_natural',
      raw: '约30',
      value: null,
      state: 'unreadable',
      where: 'table:3/row:4/column:4',
      witness: null,
    });
    expect(outcome.findings.find(({ where }) => where === 't3_new_natural')?.message).toContain('约30');
  });

  test('mixes editions per table: table 2 of 2021, one row （六） as in 2019', async () => {
    expect((await read(page(HEADER + rows('2019', td)))).report.editions).toEqual({
      table2: '2021',
      table3: '2019',
      table4: '2019',
      statistics: null,
    });
  });

  test('leaves money open of which nothing says the unit, and says that', async () => {
    const outcome = await read(page(HEADER + rows('2021', td), TABLE_2.replace('（单位：万元）', '')));
    const fee = outcome.cells.find(({ key }) => key === 't2_fee_amount');
    expect(fee).toMatchObject({ raw: '7.25', value: null, state: 'unreadable' });
    expect(outcome.findings.find(({ where }) => where === 't2_fee_amount')?.message).toContain(
      '没有注明是元还是万元',
    );
  });

  test('takes an open row of table 2 for neither edition, however many there are', async () => {
    const unreadable = TABLE_2.replace(
      /(行政许可|行政处罚|行政强制)<\/td><td colspan="3">(\d)/g,
      '$1</td><td>$2</td><td>9',
    );
    const outcome = await read(page(HEADER + rows('2021', td), unreadable));
    expect(outcome.report.editions.table2).toBe('2021');
    expect(outcome.findings.filter(({ rule }) => rule === 'STR-02')).toEqual([]);
    expect(outcome.cells.find(({ key }) => key === 't2_licence_decisions')?.state).toBe('unreadable');
  });

  test.each([
    ['before a row with empty cells', ['', '', '3', '4', '', '', '', '7'], 'unreadable'],
    ['behind it, as filler', ['', '3', '4', '', '', '', '7', ''], 'number'],
    ['before a row without empty cells', ['', '1', '3', '4', '0', '0', '0', '8'], 'number'],
  ] as const)('an empty cell too many %s: %s is %s', async (_, cells, state) => {
    const table = (HEADER + rows('2021', td)).replace(
      /(二、上年结转政府信息公开申请数量<\/td>)(?:<td>\d+<\/td>)+/,
      `$1${cells.map((text) => `<td>${text}</td>`).join('')}`,
    );
    const row = (await read(page(table))).cells.filter(({ key }) => key.startsWith('t3_carried_in'));
    expect(row.find(({ key }) => key.endsWith('_total'))?.state).toBe(state);
    if (state === 'number') expect(row.find(({ key }) => key.endsWith('_org_business'))?.value).toBe('3');
  });
});

describe('what a page hides', () => {
  const body = (add: number): string =>
    TABLE_2.replace(/(?<=>)\d(?=<)/g, (digit) => String(Number(digit) + add)) +
    `<table>${HEADER}${rows('2021', (row, column) => `<td>${Number(figure(row, column)) + add}</td>`)}</table>${TABLE_4}`;
  const pageOf = (content: string): string =>
    `<html><body><h1>示例县2023年政府信息公开工作年度报告</h1>${content}</body></html>`;

  test.each(['style="display: none"', 'hidden', 'style="visibility:hidden"'])(
    'does not count beside what it shows: <div %s>',
    async (attribute) => {
      for (const html of [
        `${body(0)}<div ${attribute}>${body(3)}</div>`,
        `<div ${attribute}>${body(3)}</div>${body(0)}`,
      ]) {
        const values = await valuesOf(pageOf(html));
        expect(values.get('t2_licence_decisions')).toBe('4');
        expect(values.get('t3_new_natural')).toBe(figure(0, 0));
        expect([...values.values()].filter((value) => value === 'unreadable')).toEqual([]);
      }
    },
  );

  test('is read where nothing else is there, and said', async () => {
    const outcome = await read(pageOf(`<div style="display:none">${body(0)}</div>`));
    expect(outcome.cells.find(({ key }) => key === 't3_new_natural')?.value).toBe(figure(0, 0));
    expect(outcome.findings.map(({ message }) => message).join()).toContain('隐藏部分');
  });

  const table3 = (add: number): string =>
    `<table>${HEADER}${rows('2021', (row, column) => `<td>${Number(figure(row, column)) + add}</td>`)}</table>`;
  const table2 = (add: number): string =>
    TABLE_2.replace(/(?<=>)\d(?=<)/g, (digit) => String(Number(digit) + add));
  const hide = (content: string): string => `<div style="display:none">${content}</div>`;
  const PICTURE = '<p><img src="table4.png"></p>';

  test.each([
    ['the tables of last year', table2(3) + table3(3) + TABLE_4],
    ['the same tables 2 and 3 once more, which last year may have had too', table2(0) + table3(0) + TABLE_4],
    [
      'a table 4 under the title of last year',
      `<p>示例县2022年政府信息公开工作年度报告</p><p>统计期限为2022年1月1日至2022年12月31日。</p>${TABLE_4}`,
    ],
  ])('beside tables 2 and 3 and a picture of table 4 does not give table 4: %s', async (_, hidden) => {
    const { cells, report } = await read(pageOf(`${table2(0)}${table3(0)}${PICTURE}${hide(hidden)}`));
    expect(cells.filter(({ key, state }) => key.startsWith('t4') && state !== 'unreadable')).toEqual([]);
    expect(cells.find(({ key }) => key === 't2_licence_decisions')?.value).toBe('4');
    expect(cells.find(({ key }) => key === 't3_new_natural')?.value).toBe(figure(0, 0));
    expect(report).toMatchObject({ year: 2023, editions: { table4: null } });
  });

  test('is read as the rest of what is shown: tables behind tabs', async () => {
    const { cells, findings } = await read(pageOf(`${table2(0)}${hide(table3(0) + TABLE_4)}`));
    expect(cells.filter(({ state }) => state === 'unreadable')).toEqual([]);
    expect(cells).toHaveLength(200);
    expect(findings.map(({ message }) => message).join()).toContain('隐藏部分');
  });

  test('in a line of text is no part of the line', async () => {
    const line = '<p>发布机构：示例县人民政府<span style="display:none">办公室</span></p>';
    const { report } = await read(pageOf(`${line}${body(0)}`));
    expect(report.issuer).toBe('示例县人民政府');
  });
});
