import { type CellKey, cellKey } from '../../lib/metrics/cellKey';
import { STATISTICS_METRICS } from '../../lib/metrics/editions';
import { statistics2014Identities } from '../../lib/metrics/identities2014';
import type { Random } from '../../lib/synth/random';
import { numberCell, type PrintedCell } from './figures';
import type { FormCell, FormTable } from './form';
import type { Part, ReportedBy } from './parts';

/** The figures of one statistics table of 2014–2018, by cell. */
export type StatisticsFigures = ReadonlyMap<CellKey, PrintedCell>;

/** Random figures of which the sums of the form hold; `isBroken`: one figure of a sum is then another. */
export function randomStatistics(random: Random, isBroken: boolean): StatisticsFigures {
  const values = new Map<CellKey, string>();
  for (const { key, type } of STATISTICS_METRICS) {
    const whole = random.chance(0.4) ? 0 : Math.floor(10 ** (random.next() ** 2 * 5));
    const isMoney = type === 'amount' && random.chance(0.5);
    values.set(cellKey(key), isMoney ? `${whole}.${random.int(1, 9)}` : String(whole));
  }
  // 不同意公开 is a part of the replies and the sum of its own parts: those come first.
  for (const { left, right } of statistics2014Identities().toReversed()) {
    const sum = left.reduce((total, key) => total + Number(values.get(key)), 0);
    for (const key of right) values.set(key, String(sum));
  }
  if (isBroken) {
    const { left } = random.pick(statistics2014Identities());
    const key = random.pick(left);
    values.set(key, String(Number(values.get(key)) + random.int(1, 9)));
  }
  return new Map([...values].map(([key, value]) => [key, numberCell(value)]));
}

const cell = (role: FormCell['role'], text: string): FormCell => ({ role, text, rowspan: 1, colspan: 1 });

/** 统计指标, 单位, 统计数: headings carry dashes, or nothing; some labels come without their note in brackets. */
export function statisticsTable(figures: StatisticsFigures, random: Random): FormTable {
  const dash = random.pick(['——', '—', '/']);
  const heading = (text: string): readonly FormCell[] => [
    cell('label', text),
    cell('label', dash),
    cell('label', dash),
  ];
  const dropNotes = random.chance(0.3);
  const seen = new Set<string>();
  const rows = STATISTICS_METRICS.flatMap(({ key, unit, address }) => {
    const path = address['2014']?.row ?? [];
    const above = path.slice(0, -1).filter((label) => label.endsWith('情况') && !seen.has(label));
    for (const label of above) seen.add(label);
    const own = path.at(-1) ?? '';
    const value: FormCell = { ...cell('value', figures.get(cellKey(key))?.text ?? ''), key };
    return [
      ...above.map(heading),
      [
        cell('label', dropNotes ? own.replace(/(?<=.)（[^）]*）$/, '') : own),
        cell('label', unit ?? ''),
        value,
      ],
    ];
  });
  const header = [cell('head', '统计指标'), cell('head', '单位'), cell('head', '统计数')];
  return { kind: 'table', table: 2, rows: [header, ...rows] };
}

/** How the lines of who filled the table in are printed: below it, parted or not, or in its own cells, which some layouts part by pipes. */
function withFooter(table: FormTable, random: Random): readonly Part[] {
  const line = (text: string): Part => ({ kind: 'line', role: 'text', text });
  const people = [
    [random.pick(['单位负责人', '统计负责人', '主要负责人']), '示例甲'],
    [random.pick(['审核人', '复核人', '审核']), '示例乙'],
    [random.pick(['填报人', '填表人', '制表']), '示例丙'],
    [random.pick(['联系电话', '电话']), '0000-1234567'],
  ] as const;
  const facts = [...people, ['填报日期', '2000年1月5日']] as const;
  const inCells = (rows: readonly (readonly string[])[]): readonly Part[] => [
    { ...table, rows: [...table.rows, ...rows.map((row) => row.map((text) => cell('label', text)))] },
  ];
  const shapes: readonly (() => readonly Part[])[] = [
    () => [table, line(facts.map(([label, fact]) => `${label}：${fact}`).join(' '))],
    () => [table, line(facts.map(([label, fact]) => `${label}：${fact}`).join(''))],
    () => [table, line(`单位负责人示例甲审核人示例乙填报人示例丙联系电话0000-1234567`)],
    () => [table, ...facts.map(([label, fact]) => line(`${label}：${fact}`))],
    () => inCells(people.map(([label, fact]) => [label, '', fact])),
    () => inCells(people.map(([label, fact]) => [`${label}：${fact}`, '', ''])),
    () => inCells([people.slice(0, 3).map(([label, fact]) => `${label}：${fact}`)]),
  ];
  return random.pick(shapes)();
}

/** A report on one of the years 2014 to 2018, of an invented place: narrative, then the table, then who filled it in. */
export function statisticsReport(
  figures: StatisticsFigures,
  random: Random,
  by: ReportedBy = { issuer: '示例省示范市示例县人民政府', year: random.int(2014, 2018) },
): readonly Part[] {
  const { issuer, year } = by;
  const line = (role: 'title' | 'heading' | 'text', text: string): Part => ({ kind: 'line', role, text });
  return [
    line('title', `${issuer}${year}年政府信息公开工作年度报告`),
    line('text', `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`),
    line('heading', '一、主动公开情况'),
    line(
      'text',
      `${year}年，全县主动公开政府信息${random.int(100, 9000)}条，收到申请${random.int(3, 99)}件。`,
    ),
    line('heading', '附件：政府信息公开情况统计表'),
    ...withFooter(statisticsTable(figures, random), random),
  ];
}
