import { readFile } from '../../lib/checks/readFile';
import { REFERENCE, REFERENCE_TRUTH, score } from '../fixtures/truth';

/** One copy of the reference report, torn as crawlers, converters and careless hands tear reports. */
const TEXT = REFERENCE.toString('utf8');
const COPY = TEXT.slice(0, TEXT.indexOf('政府信息公开年报\n'));
const LINES = COPY.split('\n').filter((line) => line.trim() !== '');
const isFigure = (line: string): boolean => /^\d+$/.test(line);

const read = async (lines: readonly string[] | string) =>
  (await readFile('torn.txt', Buffer.from(typeof lines === 'string' ? lines : lines.join('\n')))).cells;
const openKeys = (cells: Awaited<ReturnType<typeof read>>): string[] =>
  cells.filter(({ state }) => state === 'unreadable').map(({ key }) => key);

/** Each label with its figures on one line. */
function rowsOnLines(): string[] {
  const rows: string[] = [];
  for (const line of LINES) {
    if (isFigure(line)) rows.push(`${rows.pop() ?? ''} ${line}`);
    else rows.push(line);
  }
  return rows;
}

test('one row a line reads as one cell a line', async () => {
  expect(score(await read(rowsOnLines()), REFERENCE_TRUTH)).toEqual({ right: 200, open: 0, wrong: [] });
});

test('all on one line reads as one cell a line', async () => {
  expect(score(await read(LINES.join(' ')), REFERENCE_TRUTH)).toEqual({ right: 200, open: 0, wrong: [] });
});

test.each(['一3', '一', '三个', '十', '三五、'])(
  'a figure with %s stuck to it is none, but a heading behind it takes nothing from it',
  async (stuck) => {
    const values = async (behind: string) => {
      const line = LINES.map((text) => (text === '39917' ? `39917${behind}` : text));
      const rows: string[] = [];
      for (const text of line) {
        if (/^\d/.test(text) && /^\d+\D{0,3}\d?$/.test(text)) rows.push(`${rows.pop() ?? ''} ${text}`);
        else rows.push(text);
      }
      return (await read(rows)).find(({ key }) => key === 't2_licence_decisions')?.value;
    };
    expect(await values('')).toBe('39917');
    expect(await values(stuck)).toBeNull();
  },
);

test.each([
  ['行政事业性收费', '3500 元', '0.35'],
  ['行政事业性收费', '35 万元', '35'],
  ['行政许可', '35 万', null],
  ['行政许可', '35 件', '35'],
])('behind %s, %s says its unit after a gap', async (label, figure, value) => {
  const rows = rowsOnLines().map((row) => (row.startsWith(`${label} `) ? `${label} ${figure}` : row));
  const key = label === '行政许可' ? 't2_licence_decisions' : 't2_fee_amount';
  expect((await read(rows)).find((cell) => cell.key === key)?.value).toBe(value);
});

test('without any gap, what sums and zeros settle is read, and the balance that fails is not taken against it', async () => {
  const cells = await read(LINES.join(''));
  expect(score(cells, REFERENCE_TRUTH).wrong).toEqual([]);
  expect(cells.find(({ key }) => key === 't2_licence_decisions')).toMatchObject({ value: '39917' });
  expect(cells.find(({ key }) => key === 't3_unable_not_held_natural')).toMatchObject({ value: '6' });
});

test('figures before their labels throughout are given to them', async () => {
  const rows = rowsOnLines();
  const turned = rows.flatMap((row) => {
    const [, label = '', figures] = /^(.*?[^\d\s])((?: \d+)+)$/.exec(row) ?? [];
    return figures ? [figures.trim(), label] : [row];
  });
  const result = score(await read(turned), REFERENCE_TRUTH);
  expect(result.wrong).toEqual([]);
  expect(result.right).toBeGreaterThan(180);
});

test('a stretch lost between two rows leaves both open, and only them', async () => {
  const at = LINES.indexOf('1.信访举报投诉类申请');
  const torn = [...LINES.slice(0, at + 1), ...LINES.slice(at + 9)];
  const open = openKeys(await read(torn));
  const rows = new Set(open.map((key) => key.replace(/_(natural|org_\w+|total)$/, '')));
  expect(rows).toContain('t3_notproc_petition');
  expect(rows).toContain('t3_notproc_duplicate');
  expect(open.length).toBeLessThanOrEqual(28);
});

test("last year's table behind this year's settles nothing", async () => {
  const other = COPY.replace(/^(\d+)$/gm, (digits) => String(Number(digits) + 3));
  const cells = await read(`${COPY}\n${other}`);
  expect(cells.filter(({ key, state }) => key.startsWith('t3_') && state !== 'unreadable')).toEqual([]);
});

test('the last figure of a text that breaks off is open', async () => {
  const next = LINES.findLastIndex((line) => line.startsWith('五、'));
  const cells = await read(LINES.slice(0, next));
  expect(cells.find(({ key }) => key === 't4_suit_after_recon_total')?.state).toBe('unreadable');
});

describe('in a cell of a page', () => {
  const page = (cell: string): string =>
    `<h1>示例县2023年政府信息公开工作年度报告</h1><table>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>行政规范性文件</td><td>1</td><td>0</td><td>22</td></tr>
<tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>${cell}</td></tr></table>${TABLES}`;
  const TABLES = `<pre>${LINES.slice(LINES.indexOf('三、收到和处理政府信息公开申请情况')).join('\n')}</pre>`;
  const licence = async (cell: string) =>
    (await readFile('p.html', Buffer.from(page(cell)))).cells.find(
      ({ key }) => key === 't2_licence_decisions',
    );

  test.each([
    ['struck-out text', '<del>5</del>6', 'unreadable', null],
    ['a raised mark', '4279<sup>1</sup>', 'unreadable', null],
    ['a picture', '<img src="7.png">', 'unreadable', null],
    ['a field', '<input value="7">', 'unreadable', null],
    ['two paragraphs', '<p>16</p><p>385</p>', 'unreadable', null],
    ['hidden text', '<span style="display: none">1</span>23', 'number', '23'],
    ['a spacer beside the figure', '23<img src="spacer.gif">', 'number', '23'],
    ['nothing', '', 'blank', null],
  ])('%s: %s is %s', async (_, cell, state, value) => {
    expect(await licence(cell)).toMatchObject({ state, value });
  });
});

test('a row of - 3 - before its label, which looks like the number of a page, does not move the rows behind it', async () => {
  const cells = await read([
    '示例县2023年政府信息公开工作年度报告',
    '第二十条第（一）项',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    ...['- 3 -', '规章', '15 1 7', '行政规范性文件'],
    '第二十条第（五）项',
    ...rowsOnLines().slice(rowsOnLines().findIndex((line) => line.startsWith('信息内容 本年处理决定数量'))),
  ]);
  expect(cells.filter(({ key, state }) => /^t2_reg|^t2_norm/.test(key) && state === 'number')).toEqual([]);
});
