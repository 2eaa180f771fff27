import { APPLICANT_COLUMNS } from '../../lib/metrics/applicants';
import { type CellKey, cellKey } from '../../lib/metrics/cellKey';
import { metricsOf } from '../../lib/metrics/editions';
import type { KnownMetric } from '../../lib/metrics/reported';
import { APPLICANTS, type CellAddress, type TableNo } from '../../lib/metrics/types';
import type { Figures } from './figures';

/** One cell of a printed table. `head`: column header; `label`: row label; `value`: a figure, perhaps blank. */
export interface FormCell {
  readonly role: 'head' | 'label' | 'value';
  /** May hold a line break, where a word is split over two lines. */
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  /** Which figure a `value` is. */
  readonly key?: CellKey;
}

/** A table of the form as printed, with its spans; `table` is null for one that is not of the form (metadata). */
export interface FormTable {
  readonly kind: 'table';
  readonly table: TableNo | null;
  readonly rows: readonly (readonly FormCell[])[];
}

const cell = (role: FormCell['role'], text: string, colspan = 1, rowspan = 1): FormCell => ({
  role,
  text,
  rowspan,
  colspan,
});

function value(figures: Figures, key: CellKey, colspan = 1): FormCell {
  const printed = figures.cells.get(key);
  if (!printed) throw new Error(`The figures have no ${key}`);
  return { ...cell('value', printed.text, colspan), key };
}

function addressOf(metric: KnownMetric, figures: Figures, table: TableNo): CellAddress {
  const address = metric.address[figures.editions[table]];
  if (!address) throw new Error(`${metric.key} is not in this form`);
  return address;
}

const last = (path: readonly string[]): string => path[path.length - 1] ?? '';

/** Table 2: under each 第二十条第（…）项 a header line and its rows; short blocks stretch their last column. */
function table2(figures: Figures): FormTable {
  const WIDTH = 3;
  const blocks = new Map<string, Map<string, { readonly column: string; readonly key: CellKey }[]>>();
  for (const metric of metricsOf(figures.editions[2], 2)) {
    const { row, column = [] } = addressOf(metric, figures, 2);
    const rows = blocks.get(row[0] ?? '') ?? new Map();
    blocks.set(row[0] ?? '', rows);
    rows.set(last(row), [...(rows.get(last(row)) ?? []), { column: last(column), key: metric.key }]);
  }
  const stretch = (i: number, length: number): number => (i === length - 1 ? WIDTH - length + 1 : 1);
  const rows = [...blocks].flatMap(([item, metrics]) => {
    const [first = []] = metrics.values();
    return [
      [cell('head', item, WIDTH + 1)],
      [
        cell('head', '信息内容'),
        ...first.map(({ column }, i) => cell('head', column, stretch(i, first.length))),
      ],
      ...[...metrics].map(([label, cells]) => [
        cell('label', label),
        ...cells.map(({ key }, i) => value(figures, key, stretch(i, cells.length))),
      ]),
    ];
  });
  return { kind: 'table', table: 2, rows };
}

const TABLE_3_HEAD: readonly (readonly FormCell[])[] = [
  [
    cell('head', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
    cell('head', '申请人情况', 7),
  ],
  [cell('head', '自然人', 1, 2), cell('head', '法人或其他组织', 5), cell('head', '总计', 1, 2)],
  APPLICANTS.filter((applicant) => applicant.startsWith('org_')).map((applicant) =>
    cell('head', APPLICANT_COLUMNS[applicant].label),
  ),
];

/** Table 3: three columns of labels, of which the outer ones span the rows below them. */
function table3(figures: Figures): FormTable {
  const metrics = metricsOf(figures.editions[3], 3);
  const paths = metrics.map((metric) => addressOf(metric, figures, 3).row);
  const isSame = (a: readonly string[], b: readonly string[], depth: number): boolean =>
    a.slice(0, depth + 1).join('/') === b.slice(0, depth + 1).join('/');
  const rows = metrics.map((metric, i) => {
    const path = paths[i] ?? [];
    const above = paths[i - 1] ?? [];
    const labels = path.flatMap((label, depth) => {
      const isLast = depth === path.length - 1;
      if (!isLast && isSame(path, above, depth)) return [];
      const height = isLast ? 1 : paths.filter((other) => isSame(other, path, depth)).length;
      return [cell('label', label, isLast ? 3 - depth : 1, height)];
    });
    return [...labels, ...APPLICANTS.map((applicant) => value(figures, cellKey(metric.key, applicant)))];
  });
  return { kind: 'table', table: 3, rows: [...TABLE_3_HEAD, ...rows] };
}

/** Table 4: three header rows over one row of fifteen figures. */
function table4(figures: Figures): FormTable {
  const metrics = metricsOf(figures.editions[4], 4);
  return {
    kind: 'table',
    table: 4,
    rows: [
      [cell('head', '行政复议', 5, 2), cell('head', '行政诉讼', 10)],
      [cell('head', '未经复议直接起诉', 5), cell('head', '复议后起诉', 5)],
      metrics.map((metric) => cell('head', last(addressOf(metric, figures, 4).column ?? []))),
      metrics.map((metric) => value(figures, metric.key)),
    ],
  };
}

/** The three tables of a report as the form prints them. */
export function formOf(figures: Figures): Readonly<Record<TableNo, FormTable>> {
  return { 2: table2(figures), 3: table3(figures), 4: table4(figures) };
}

/** A table of two columns that is not of the form: 索引号, 发布机构 and the like. */
export function metadataTable(entries: readonly (readonly [string, string])[]): FormTable {
  return {
    kind: 'table',
    table: null,
    rows: entries.map(([name, content]) => [cell('label', name), cell('label', content)]),
  };
}
