import type { Random } from '../../../lib/synth/random';
import type { FormCell, FormTable } from '../form';
import { IN_CELLS, type Layout, PAGED } from '../layout';
import { layOut } from '../splitTable';
import { textOf } from './lines';

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');
const rule = (columns: number): string => `|${'---|'.repeat(columns)}`;
const pipeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const SHARED = { extension: 'md', furniture: PAGED, printings: IN_CELLS, separators: /[|\r\n]/ } as const;

/** Markdown tables: spans are empty cells or repeat their text, the first row is the header. */
export const MARKDOWN: Layout = {
  ...SHARED,
  name: 'markdown',
  render: (parts, random) => {
    const repeat = random.chance(0.5);
    const rows = (table: FormTable): string => {
      const [first = [], ...rest] = layOut(table).map((places) =>
        places.map(({ cell, isFirst }) =>
          isFirst || (repeat && cell.role !== 'value') ? inOneLine(cell.text) : '',
        ),
      );
      return `\n${[pipeRow(first), rule(first.length), ...rest.map(pipeRow)].join('\n')}\n`;
    };
    return textOf(parts, rows);
  },
};

const values = (row: readonly FormCell[]): readonly string[] =>
  row.filter(({ role }) => role === 'value').map(({ text }) => text);
const labels = (row: readonly FormCell[]): readonly string[] =>
  row.filter(({ role, text }) => role === 'label' && text !== '').map(({ text }) => inOneLine(text));
const lastOf = (texts: readonly string[]): string => texts[texts.length - 1] ?? '';

const INVENTED: readonly (readonly string[])[] = [
  ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'],
  ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '结转下年度', '总计'],
];

/** Table 3 as one small table per row or group, under headers that nobody printed. */
function rowTables(table: FormTable, random: Random): string {
  let isOpen = false;
  return table.rows
    .filter((row) => values(row).length > 0)
    .map((row) => {
      const group = labels(row)
        .slice(0, -1)
        .map((label) => `\n### ${label}`);
      const isNew = !isOpen || group.length > 0 || random.chance(0.3);
      isOpen = true;
      const header = isNew ? [...group, pipeRow(random.pick(INVENTED)), rule(8)] : [];
      return [...header, pipeRow([lastOf(labels(row)), ...values(row)])].join('\n');
    })
    .join('\n');
}

const CASES = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'] as const;

/** Table 4 as three tables of five figures. */
function caseTables(table: FormTable): string {
  const heads = (table.rows[2] ?? []).map(({ text }) => inOneLine(text));
  const figures = values(table.rows[3] ?? []);
  return CASES.map((name, i) =>
    [
      `\n### ${name}`,
      pipeRow(heads.slice(5 * i, 5 * i + 5)),
      rule(5),
      pipeRow(figures.slice(5 * i, 5 * i + 5)),
    ].join('\n'),
  ).join('\n');
}

function itemTables(table: FormTable): string {
  return table.rows
    .map((row) => {
      if (row.length === 1) return `\n### ${row[0]?.text ?? ''}`;
      const line = pipeRow(row.map(({ text }) => inOneLine(text)));
      return row.every(({ role }) => role === 'head') ? `${line}\n${rule(row.length)}` : line;
    })
    .join('\n');
}

/** One small table per row or group, with invented headers, some of them wrong: what a language model makes. */
export const MARKDOWN_PER_ROW: Layout = {
  ...SHARED,
  name: 'markdown-per-row',
  furniture: ['quotedTitles', 'footnote', 'otherTitles', 'menus'],
  render: (parts, random) =>
    textOf(parts, (table) => {
      if (table.table === 3) return rowTables(table, random);
      if (table.table === 4) return caseTables(table);
      return itemTables(table);
    }),
};

/** One row as PDF extraction tears it: label lost to a line above, group fragments as a cell, empty cells behind. */
function tornRow(row: readonly FormCell[], random: Random): readonly string[] {
  const [label, figures] = [lastOf(labels(row)), values(row)];
  const group = labels(row).slice(0, -1);
  switch (random.pick(['whole', 'whole', 'trailing', 'fragment', 'label above'])) {
    case 'trailing':
      return [...group, pipeRow([label, ...figures, ''])];
    case 'fragment':
      return [pipeRow([lastOf(group).slice(0, 4) || '本年度', label, ...figures])];
    case 'label above':
      return ['', ...group, label, pipeRow(figures), rule(figures.length)];
    default:
      return [...group, pipeRow([label, ...figures])];
  }
}

/** Markdown tables torn up: new tables begin anywhere, labels stand outside, header words are scattered before. */
export const MARKDOWN_TORN: Layout = {
  ...SHARED,
  name: 'markdown-torn',
  furniture: ['quotedTitles', 'footnote', 'otherTitles'],
  printings: ['suffix'],
  render: (parts, random) =>
    textOf(parts, (table) => {
      if (table.table !== 3) return itemTables(table);
      const heads = ['申请人情况', '法人或其他组织', '（本列数据的勾稽关系为：第一项加第二项之和，'];
      const words = ['社会法律', '公益服务其他', '企业机构', '组织机构'];
      const header = pipeRow(['等于第三项加第四项之和）', '自然人', '商业', '科研', '总计']);
      const body = table.rows
        .filter((row) => values(row).length > 0)
        .flatMap((row) => [
          ...(random.chance(0.15) ? ['## 表三：收到和处理政府信息公开申请情况'] : []),
          ...tornRow(row, random),
        ]);
      return [...heads, ...words, header, rule(5), ...body].join('\n');
    }),
};
