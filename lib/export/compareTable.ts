import { groupOf } from '../dictionary/toDictionary';
import type { Metric } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import { SCOPE_NAMES } from '../metrics/unitNames';
import { formatReportId } from '../query/reportId';
import { type Column, type ComparedCell, type Comparison, unlikeness } from '../result/compare';
import { STATE_DEFINITIONS } from './definitions';
import { type FileTable, toFileTable } from './fileTable';
import { stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';
import { compareTitle } from './titles';
import { unitColumns } from './unitColumns';

interface Row {
  readonly column: Column;
  readonly metric: Metric;
  readonly cell: ComparedCell;
}

/** The file of /compare: one row a unit, year and metric, in the order of the page. */
export function compareTable(comparison: Comparison, provenance: Provenance): FileTable {
  const { columns, rows } = comparison;
  const flat = rows.flatMap(({ metric, cells }) =>
    columns.flatMap((column, i): Row[] => {
      const cell = cells[i];
      return cell ? [{ column, metric, cell }] : [];
    }),
  );
  return toFileTable<Row>(
    'compare',
    {
      ...provenance,
      title: compareTitle(columns),
      query: columns.map(({ unit, year }) => `${unit.name}（${unit.id}），${year} 年`),
      definitions: [
        ...STATE_DEFINITIONS,
        {
          term: '名次 rank',
          text: '在同一上级之下级别、类型、统计范围都相同的单位中的名次，数值最大为 1；of 是其中有数的家数。',
        },
        {
          term: '差 difference',
          text: '与第一列（第一个单位或第一个年度）的差，比率为百分点；第一列自己、一方没有数或不可比时，空着。is_rough 为 1：两者口径不全相同，须注明。',
        },
        ...unlikeness(comparison).map((text) => ({ term: '不同类', text })),
      ],
    },
    [
      ...unitColumns<Row>(({ column }) => column.unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ column }) => column.year },
      { key: 'metric', zh: '指标键', en: 'Metric key', kind: 'text', value: ({ metric }) => metric.key },
      {
        key: 'metric_label',
        zh: '指标',
        en: 'Metric',
        kind: 'text',
        width: 28,
        value: ({ metric }) => metric.label,
      },
      { key: 'group', zh: '分组', en: 'Group', kind: 'text', value: ({ metric }) => groupOf(metric.key) },
      {
        key: 'value',
        zh: '数值',
        en: 'Value',
        kind: 'decimal',
        value: ({ cell }) => (cell.measure.kind === 'value' ? cell.measure.value : null),
      },
      {
        key: 'unit',
        zh: '计量单位',
        en: 'Unit',
        kind: 'text',
        value: ({ metric }) => formatUnit(metric.unit),
      },
      {
        key: 'state',
        zh: '状态代码',
        en: 'State code',
        kind: 'text',
        value: ({ cell }) => stateOf(cell.measure),
      },
      {
        key: 'state_label',
        zh: '状态',
        en: 'State',
        kind: 'text',
        value: ({ cell }) => STATE_WORDS[stateOf(cell.measure)],
      },
      {
        key: 'rank',
        zh: '同类名次',
        en: 'Rank among peers',
        kind: 'integer',
        value: ({ cell }) => cell.rank,
      },
      {
        key: 'of',
        zh: '同类排名家数',
        en: 'Peers ranked',
        kind: 'integer',
        value: ({ cell }) => (cell.of > 0 ? cell.of : null),
      },
      {
        key: 'difference',
        zh: '与第一列之差',
        en: 'Difference from the first column',
        kind: 'decimal',
        value: ({ cell }) => cell.difference?.by ?? null,
      },
      {
        key: 'is_rough',
        zh: '约',
        en: 'Compares with a note',
        kind: 'integer',
        value: ({ cell }) => cell.difference && Number(cell.difference.isRough),
      },
      {
        key: 'scope_label',
        zh: '统计范围',
        en: 'Scope',
        kind: 'text',
        value: ({ column }) =>
          column.report ? (SCOPE_NAMES[column.report.scope] ?? column.report.scope) : null,
      },
      {
        key: 'report',
        zh: '报告编号',
        en: 'Report',
        kind: 'text',
        value: ({ column }) =>
          column.report && formatReportId({ ...column.report, revision: column.report.revision ?? null }),
      },
    ],
    flat,
  );
}
