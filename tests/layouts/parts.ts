import type { Random } from '../../lib/synth/random';
import { type Figures, TABLES } from './figures';
import { type FormTable, formOf, metadataTable } from './form';
import { headRows, splitTable } from './splitTable';

/** A line of a report outside its tables. */
export interface Line {
  readonly kind: 'line';
  readonly role: 'title' | 'heading' | 'text' | 'furniture';
  readonly text: string;
}

/** A report in reading order, before a layout gives it a shape. */
export type Part = Line | FormTable;

/** What real pages have around and between the tables. */
export const FURNITURE = [
  'menus',
  'metadata',
  'quotedTitles',
  'footnote',
  'pageBreaks',
  'repeatedHeaders',
  'secondCopy',
  'splitWords',
  'otherTitles',
] as const;
export type Furniture = ReadonlySet<(typeof FURNITURE)[number]>;

const line = (role: Line['role'], text: string): Line => ({ kind: 'line', role, text });

const PLACES = [
  '示例省示范市示例县',
  '示例省示范市',
  '示例省示范市样板区',
  '示例省示范市示例县青石镇',
] as const;
const HEADINGS: Readonly<Record<2 | 3 | 4, string>> = {
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开申请情况',
  4: '四、政府信息公开行政复议、行政诉讼情况',
};
const OTHER_HEADINGS: Readonly<Record<2 | 3 | 4, string>> = {
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开的申请情况',
  4: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
};

function opening({ issuer, year }: ReportedBy, furniture: Furniture, random: Random): Part[] {
  const title = `${issuer}${year}年政府信息公开工作年度报告`;
  const quoted =
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、' +
    '存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。';
  return [
    ...(furniture.has('menus')
      ? ['首页 政务公开 互动交流 政务服务', '当前位置：首页 > 政务公开 > 政府信息公开年报'].map((text) =>
          line('furniture', text),
        )
      : []),
    ...(furniture.has('metadata')
      ? [
          metadataTable([
            ['索引号', `0143${random.int(10000, 99999)}/${year + 1}-0000${random.int(1, 9)}`],
            ['发布机构', issuer],
            ['发文日期', `${year + 1}-01-${random.int(10, 30)}`],
            ['文号', '无'],
          ]),
        ]
      : []),
    line('title', title),
    ...(furniture.has('menus') ? [line('furniture', `来源：${issuer} 发布日期：${year + 1}-01-30`)] : []),
    line(
      'text',
      `根据《中华人民共和国政府信息公开条例》规定编制本报告。${furniture.has('quotedTitles') ? quoted : ''}` +
        `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    ),
    line('heading', '一、总体情况'),
    line(
      'text',
      `${year}年，全县主动公开政府信息${random.int(100, 9000)}条，办理申请${random.int(3, 99)}件。`,
    ),
  ];
}

/** 商业企业 and the like over two lines, as narrow columns force it. */
function splitWords(table: FormTable, random: Random): FormTable {
  const words =
    /^(商业|科研|社会公益|法律服务|本年新|本年制发|本年处理决定|结果|尚未)(?=企业|机构|组织|制作|公开|件数|数量|维持|纠正|审结)/;
  const isSplit = random.chance(0.8);
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      cell.role === 'head' && isSplit ? { ...cell, text: cell.text.replace(words, '$1\n') } : cell,
    ),
  );
  return { ...table, rows };
}

function withBreaks(table: FormTable, furniture: Furniture, random: Random, page: number): Part[] {
  if (!furniture.has('pageBreaks')) return [table];
  const heads = headRows(table);
  if (table.rows.length - heads < 4) return [table, line('furniture', `— ${page} —`)];
  const [above, below] = splitTable(table, random.int(heads + 1, table.rows.length - 2), random.chance(0.3));
  const again = table.table === 3 && furniture.has('repeatedHeaders') ? table.rows.slice(0, heads) : [];
  return [
    above,
    line('furniture', random.pick([`— ${page} —`, `- ${page} -`, `第 ${page} 页`])),
    {
      ...below,
      rows: [...again, ...below.rows],
    },
  ];
}

/** Who reports, and on which year. */
export interface ReportedBy {
  /** As the title prints it. */
  readonly issuer: string;
  readonly year: number;
}

function anybody(figures: Figures, random: Random): ReportedBy {
  const issuer = `${random.pick(PLACES)}人民政府`;
  const year = figures.editions[3] === '2019' ? random.int(2019, 2020) : random.int(2021, 2025);
  return { issuer, year };
}

/** The whole report, in reading order, with the furniture asked for; equal seeds give equal parts. Of anybody unless said. */
export function partsOf(
  figures: Figures,
  furniture: Furniture,
  random: Random,
  by: ReportedBy = anybody(figures, random),
): readonly Part[] {
  const { issuer, year } = by;
  const headings = furniture.has('otherTitles') ? OTHER_HEADINGS : HEADINGS;
  const form = formOf(figures);
  const body = TABLES.flatMap((table, i): Part[] => {
    const printed = furniture.has('splitWords') ? splitWords(form[table], random) : form[table];
    return [line('heading', headings[table]), ...withBreaks(printed, furniture, random, 3 + i)];
  });
  const whole = [
    ...opening(by, furniture, random),
    ...body,
    ...(furniture.has('footnote') ? [line('text', '注：行政复议、行政诉讼数量含上年度结转数量。')] : []),
    line('heading', '五、存在的主要问题及改进情况'),
    line('text', '一是公开内容不够丰富，二是解读形式较为单一。下一步将加强培训。'),
    line('heading', '六、其他需要报告的事项'),
    line('text', `${year}年未收取政府信息公开信息处理费。`),
    line('text', issuer),
    line('text', `${year + 1}年1月${random.int(10, 30)}日`),
  ];
  return furniture.has('secondCopy') ? [...whole, ...whole] : whole;
}
