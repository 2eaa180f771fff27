import { readFile } from '../../../lib/checks/readFile';
import { STATISTICS_METRICS } from '../../../lib/metrics/editions';
import type { ReadOutcome } from '../../../lib/report/types';
import { PINGTAN_STATISTICS } from '../../fixtures/pingtan-statistics';
import { corpusReport, hasCorpus } from '../../fixtures/truth';

const describeCorpus = hasCorpus ? describe : describe.skip;

const own = (label: string): string => label.replace(/^(?:其中[:：])?\d*[.、]?/, '');

describeCorpus('local statistics tables of real reports (needs the corpus beside the project)', () => {
  test.each(Object.entries(PINGTAN_STATISTICS))(
    '%s: every figure as printed, none guessed',
    async (name, rows) => {
      const { local, report } = await readFile(name, corpusReport(name).bytes);
      expect(report.editions).toEqual({ table2: null, table3: null, table4: null, statistics: 'local' });
      expect(
        local.map(({ labels, columnKind, value }) => [own(labels.at(-1) ?? ''), columnKind, value]),
      ).toEqual(
        rows.flatMap(([label, year, all]) => [
          [label, 'year', year],
          [label, 'cumulative', all],
        ]),
      );
    },
  );

  test('takes over only what means the same: not 网上 beside 电子邮件, never 否决', async () => {
    const { cells } = await readFile('x', corpusReport('pingtan-county-2011').bytes);
    expect(cells.map(({ key }) => key)).toEqual([
      's3_received_total',
      's3_received_in_person',
      's3_received_fax',
      's3_received_letter',
      's3_reply_total',
      's3_reply_granted',
      's3_reply_partial',
      's4_recon_total',
      's5_suit_total',
    ]);
  });
});

type Row = readonly string[];

/** The national table, synthetic: every figure is the number of its row, unless `change` says otherwise. */
function nationalRows(change: (key: string, row: Row) => readonly Row[] = (_, row) => [row]): readonly Row[] {
  const sections = new Set<string>();
  return STATISTICS_METRICS.flatMap(({ key, unit, address }, i) => {
    const path = address['2014']?.row ?? [];
    const heading = path.length > 1 && !sections.has(path[0] ?? '') ? [[path[0] ?? '', '——', '——']] : [];
    sections.add(path[0] ?? '');
    return [...heading, ...change(key, [path.at(-1) ?? '', unit ?? '', String(i + 1)])];
  });
}

const page = (rows: readonly Row[], year = 2016, header: Row = ['统计指标', '单位', '统计数']): Uint8Array =>
  new TextEncoder().encode(
    `<title>示例县人民政府${year}年政府信息公开工作年度报告</title><table>${[header, ...rows]
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`,
  );
const read = (bytes: Uint8Array): Promise<ReadOutcome> => readFile('synthetic.html', bytes);
const cellValue = ({ cells }: ReadOutcome, key: string) => cells.find((cell) => cell.key === key)?.value;

describe('the national statistics table of 2014–2018', () => {
  test('is read figure by figure', async () => {
    const outcome = await read(page(nationalRows()));
    expect(outcome.report.editions.statistics).toBe('2014');
    expect(outcome.cells.map(({ value }) => value)).toEqual(
      Array.from({ length: 58 }, (_, i) => String(i + 1)),
    );
    expect(outcome.cells.every(({ witness }) => witness === 'grid')).toBe(true);
  });

  test('tells what does not add up, beside the figures', async () => {
    const { findings } = await read(page(nationalRows()));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'S14-01',
      'S14-02',
      'S14-03',
      'S14-04',
      'S14-05',
      'S14-05',
      'S14-06',
    ]);
  });

  test('converts yuan and says so; money without a unit stays open', async () => {
    const outcome = await read(
      page(
        nationalRows((key, [label = '', unit = '', value = '']) =>
          key === 's7_fees_collected'
            ? [[label, '元', '12500']]
            : key === 's8_budget'
              ? [[label, '', '30']]
              : [[label, unit, value]],
        ),
      ),
    );
    expect(cellValue(outcome, 's7_fees_collected')).toBe('1.25');
    expect(outcome.findings.some(({ message }) => message.includes('12500 元 = 1.25 万元'))).toBe(true);
    expect(cellValue(outcome, 's8_budget')).toBeNull();
  });

  test('leaves a label open that stands twice in a table', async () => {
    const outcome = await read(
      page(
        nationalRows((key, row) => (key === 's3_received_fax' ? [row, ['2.传真申请数', '件', '7']] : [row])),
      ),
    );
    expect(cellValue(outcome, 's3_received_fax')).toBeNull();
    expect(cellValue(outcome, 's3_received_online')).toBe('20');
  });

  test('leaves labels that repeat open where the heading of their section is lost', async () => {
    const outcome = await read(page(nationalRows((key, row) => (key === 's5_suit_total' ? [] : [row]))));
    expect(cellValue(outcome, 's5_suit_other')).toBeNull();
    expect(cellValue(outcome, 's5_suit_upheld')).toBeNull();
  });

  test('takes no column of several parts, but 合计 where there is one', async () => {
    const three = nationalRows((_, [label = '', unit = '', value = '']) => [[label, unit, '1', '2', value]]);
    const parts = await read(page(three, 2016, ['统计指标', '单位', '区政府', '区直单位', '乡镇街道']));
    expect(parts.cells.filter(({ value }) => value !== null)).toEqual([]);
    const total = await read(page(three, 2016, ['统计指标', '单位', '区政府', '乡镇街道', '合计']));
    expect(cellValue(total, 's3_received_total')).toBe('17');
  });

  test('in a report on 2019 or later it is supplementary', async () => {
    const outcome = await read(page(nationalRows(), 2023));
    expect([outcome.status, outcome.cells]).toEqual(['refused', []]);
  });

  test('does not forgive a unit that scales a count', async () => {
    const outcome = await read(
      page(
        nationalRows((key, [label = '', unit = '', value = '']) => [
          [label, key === 's1_active_total' ? '万条' : unit, value],
        ]),
      ),
    );
    expect(cellValue(outcome, 's1_active_total')).toBeNull();
  });
});

const LOCAL: readonly Row[] = [
  ['一、主动公开信息数', '条', '12'],
  ['二、申请总数', '件', '9'],
  ['1.当面申请数', '件', '4'],
  ['2.传真申请数', '件', '5'],
  ['三、对申请的答复总数', '件', '8'],
  ['四、行政复议数', '件', '1'],
];

/** The same as running text: `between` is what stands between the cells of a row. */
const flowing = (rows: readonly Row[], between: string, header: Row, above: readonly string[] = []) =>
  readFile(
    'synthetic.txt',
    new TextEncoder().encode(
      [
        '示例县人民政府2017年政府信息公开工作年度报告',
        '统计期限为2017年1月1日至2017年12月31日。',
        ...above,
        [header, ...rows].map((row) => row.join(between)).join(between === '' ? '' : '\n'),
      ].join('\n'),
    ),
  );
const FLOW_HEADER: Row = ['指标名称', '单位', '统计数'];
const sure = ({ cells }: ReadOutcome) => cells.filter(({ state }) => state !== 'unreadable');

describe('statistics in running text (synthetic)', () => {
  const two = LOCAL.map(([label = '', unit = '', value = '']): Row => [label, unit, value, `1${value}`]);
  const lastYearOnly = LOCAL.map(([label = '', unit = '', value = '']): Row => [label, unit, value]);

  test.each(['', '\n', ' '])(
    'a column of unknown words leaves all open, cells parted by %j',
    async (between) => {
      for (const rows of [two, lastYearOnly]) {
        const outcome = await flowing(rows, between, ['指标名称', '单位', '本年', '上年']);
        expect(sure(outcome)).toEqual([]);
        expect(outcome.local.filter(({ value }) => value !== null)).toEqual([]);
      }
    },
  );

  test.each(['', '\n', ' '])('known columns are read, cells parted by %j', async (between) => {
    const { cells } = await flowing(nationalRows(), between, FLOW_HEADER);
    expect(cells.find(({ key }) => key === 's1_active_total')?.value).toBe('1');
    expect(cells.filter(({ value }) => value !== null).length).toBeGreaterThan(50);
  });

  test.each([
    [['2016年度政府信息公开情况统计表']],
    [['2016年度政府信息公开情况统计表', '填报单位：示例县']],
    [['附件', '政府信息公开情况统计表（2016年度）']],
  ])('a table under the words of another year is none of the report: %j', async (above) => {
    for (const between of ['', '\n', ' ']) {
      const outcome = await flowing(nationalRows(), between, FLOW_HEADER, above);
      expect(sure(outcome)).toEqual([]);
    }
  });

  test('but the version of the form is no year of figures', async () => {
    const outcome = await flowing(nationalRows(), ' ', FLOW_HEADER, ['政府信息公开情况统计表（2014年版）']);
    expect(sure(outcome).length).toBeGreaterThan(50);
  });

  test('the caption of another year in the line of the header itself, behind a sentence', async () => {
    const header: Row = ['全年工作有序。附件：2016年度政府信息公开情况统计表指标名称', '单位', '统计数'];
    expect(sure(await flowing(nationalRows(), '', header))).toEqual([]);
  });
});

test('a laid-out table under a caption of another year with the body between is not read (synthetic)', async () => {
  const html = new TextDecoder().decode(page(nationalRows(), 2017));
  const bytes = new TextEncoder().encode(
    html.replace('<table>', '<p>2016年度政府信息公开情况统计表</p><p>填报单位：示例县</p><table>'),
  );
  const outcome = await read(bytes);
  expect(sure(outcome)).toEqual([]);
  expect(outcome.reason).toContain('第 1 个表格没有取数：表格上方写的是 2016 年，不是报告年度 2017 年');
});

describe('rows of a local table (synthetic)', () => {
  const without = LOCAL.filter(([label = '']) => !label.includes('申请总数'));
  const received = async (rows: readonly Row[], header: Row = ['统计指标', '单位', '统计数']) =>
    cellValue(await read(page(rows, 2012, header)), 's3_received_total');

  test.each<readonly [string, readonly Row[]]>([
    ['in a cell before it', [['行政复议', '申请数', '件', '3']]],
    [
      'in a heading',
      [
        ['五、行政诉讼情况', '', '——', '——'],
        ['1.申请总数', '', '件', '3'],
      ],
    ],
    [
      'in a row with figures',
      [
        ['五、行政复议', '', '件', '1'],
        ['（一）申请总数', '', '件', '3'],
      ],
    ],
    [
      'in a row without numbering',
      [
        ['投诉举报数', '', '件', '1'],
        ['其中：申请数', '', '件', '3'],
      ],
    ],
  ])('申请数 under another matter is no request for information: %s', async (_, rows) => {
    const all = [...without.map(([label = '', ...rest]) => [label, '', ...rest]), ...rows];
    expect(await received(all, ['统计指标', '统计指标', '单位', '统计数'])).toBeUndefined();
  });

  test('under its own heading it is', async () => {
    const rows = [...without, ['五、依申请公开情况', '——', '——'], ['1.申请总数', '件', '3']];
    expect(await received(rows)).toBe('3');
  });

  test('a unit that scales a count leaves it open', async () => {
    expect(await received([...without, ['五、申请总数', '万件', '3']])).toBeNull();
  });

  test('a figure run into the label is no blank cell', async () => {
    expect(await received([...without, ['五、申请总数（5）', '件', '']])).toBeNull();
  });
});

test.each(['7', '（7）', '0', '七'])(
  'a figure run into the label of an empty cell is never a blank: %s (synthetic)',
  async (figure) => {
    const outcome = await read(
      page(
        nationalRows((_, [label = '', unit = '']) => [[`${label.replace(/数量?$/, '')}${figure}`, unit, '']]),
      ),
    );
    expect(outcome.cells.filter(({ state }) => state !== 'unreadable')).toEqual([]);
  },
);

describe('the lines of who filled in a local table (synthetic)', () => {
  test.each([
    ['统计负责人：示例甲', '', '0000-1234567'],
    ['制表：示例甲', '', '3'],
    ['审核人', '示例甲', '示例乙'],
    ['联络员：示例甲', '', '1'],
    ['科室：某科', '0000-1234567', ''],
  ])('end it, whatever their words: %s', async (...row) => {
    const { local } = await read(page([...LOCAL, row], 2012));
    expect(local.map(({ labels }) => labels.at(-1))).toEqual(LOCAL.map(([label]) => label));
  });

  test('but 联络员数 and 主要负责人参加…次数 with a unit are figures', async () => {
    const rows = [...LOCAL, ['五、信息公开联络员', '人', '3'], ['负责人参加培训次数', '次', '2']];
    const { local } = await read(page(rows, 2012));
    expect(local.map(({ value }) => value)).toEqual(['12', '9', '4', '5', '8', '1', '3', '2']);
  });
});
