import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric, isDerived } from '../metrics/catalogue';
import { cellKey } from '../metrics/cellKey';
import type { UnitRow } from '../metrics/rows';
import { APPLICANTS, type CellAddress } from '../metrics/types';
import { SCOPE_NAMES } from '../metrics/unitNames';
import { STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileNotes, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS, markColumns } from './markColumns';
import type { PrintedCell, PrintedReport } from './printedCell';
import { STATE_WORDS } from './stateWords';
import { unitColumns } from './unitColumns';

const editionOf = ({ editions, statistics }: PrintedReport, table: CellAddress['table'] | undefined) =>
  table === undefined ? null : table === 'statistics' ? statistics : editions[table];

function place(cell: PrintedCell, report: PrintedReport) {
  const metric = findMetric(cell.metric);
  const applicant = APPLICANTS.find((known) => known === cell.applicant);
  if (!metric || isDerived(metric) || !applicant)
    throw new Error(`No cell "${cell.metric}/${cell.applicant}" in the catalogue`);
  const table = Object.values(metric.address)[0]?.table;
  const key = cellKey(metric.key, applicant);
  return {
    ...cell,
    key,
    metric,
    column: metric.breakdown === 'applicant' ? APPLICANT_COLUMNS[applicant].label : null,
    report,
    edition: editionOf(report, table),
    mark: report.marks.get(key),
  };
}
type Placed = ReturnType<typeof place>;

const COLUMNS: readonly FileColumn<Placed>[] = [
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
  { key: 'key', zh: '格代码', en: 'Cell code', kind: 'text', width: 26, value: ({ key }) => key },
  {
    key: 'metric',
    zh: '指标代码',
    en: 'Metric code',
    kind: 'text',
    width: 22,
    value: ({ metric }) => metric.key,
  },
  {
    key: 'metric_label',
    zh: '指标',
    en: 'Metric',
    kind: 'text',
    width: 32,
    value: ({ metric }) => metric.label,
  },
  {
    key: 'applicant',
    zh: '申请人代码',
    en: 'Applicant code',
    kind: 'text',
    width: 12,
    value: ({ applicant }) => applicant,
  },
  {
    key: 'applicant_label',
    zh: '申请人',
    en: 'Applicant',
    kind: 'text',
    width: 12,
    value: ({ column }) => column,
  },
  { key: 'value', zh: '数值', en: 'Value', kind: 'decimal', value: ({ value }) => value },
  {
    key: 'unit',
    zh: '计量单位',
    en: 'Unit of value',
    kind: 'text',
    width: 8,
    value: ({ metric }) => metric.unit,
  },
  { key: 'state', zh: '状态代码', en: 'State code', kind: 'text', width: 12, value: ({ state }) => state },
  {
    key: 'state_label',
    zh: '状态',
    en: 'State',
    kind: 'text',
    width: 10,
    value: ({ state }) => STATE_WORDS[state],
  },
  { key: 'printed', zh: '原表所印', en: 'As printed', kind: 'text', value: ({ raw }) => raw },
  {
    key: 'place',
    zh: '原文位置',
    en: 'Place in the source',
    kind: 'text',
    width: 22,
    value: ({ place }) => place,
  },
  { key: 'witness', zh: '定位依据', en: 'Witness', kind: 'text', width: 8, value: ({ witness }) => witness },
  ...markColumns<Placed>(({ mark }) => mark),
  { key: 'edition', zh: '格式', en: 'Form', kind: 'text', width: 8, value: ({ edition }) => edition },
  {
    key: 'comparability',
    zh: '可比性',
    en: 'Comparability',
    kind: 'text',
    width: 14,
    value: ({ metric }) => metric.comparability,
  },
  { key: 'scope', zh: '统计范围代码', en: 'Scope code', kind: 'text', value: ({ report }) => report.scope },
  {
    key: 'scope_label',
    zh: '统计范围',
    en: 'Scope',
    kind: 'text',
    value: ({ report }) => SCOPE_NAMES[report.scope] ?? report.scope,
  },
  {
    key: 'published_on',
    zh: '公布日期',
    en: 'Published on',
    kind: 'date',
    value: ({ report }) => report.publishedOn,
  },
  { key: 'report', zh: '报告编号', en: 'Report', kind: 'text', value: ({ report }) => report.id },
  {
    key: 'source_url',
    zh: '来源网址',
    en: 'Source address',
    kind: 'text',
    width: 40,
    value: ({ report }) => report.sourceUrl,
  },
];

/** What is known of a cell beyond the states. */
export const CELL_DEFINITIONS: FileNotes['definitions'] = [
  ...STATE_DEFINITIONS,
  { term: '原表所印 printed', text: '该格的原文，一字不改。' },
  { term: '定位依据 witness', text: 'grid 行列标题；order 标签与次序；sums 只由行、列合计确定。' },
  ...MARK_DEFINITIONS,
];

/** The file of /reports/[id] and /units/[id], and the rows of the interface: one row a printed cell, beside its text and place. */
export function cellsTable(
  file: { readonly name: string; readonly notes: FileNotes },
  unitOf: (id: string) => UnitRow,
  cells: readonly PrintedCell[],
  reportOf: (cell: PrintedCell) => PrintedReport,
): FileTable {
  return toFileTable<Placed>(
    file.name,
    file.notes,
    [...unitColumns<Placed>(({ unitId }) => unitOf(unitId)), ...COLUMNS],
    cells.map((cell) => place(cell, reportOf(cell))),
  );
}
