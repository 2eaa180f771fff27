import { formatUnit } from '../metrics/formatValue';
import type { Region } from '../result/region';
import type { RolledUp } from '../result/rollUp';
import { rollUpWords } from '../result/rollUpWords';
import { STATE_DEFINITIONS } from './definitions';
import { type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS, markColumns } from './markColumns';
import { markOf, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';

/** The file of a region's roll-up: one row a figure, the parent's own beside the sum of the governments below. */
export function rollUpTable({ parent, query, rollUp }: Region, provenance: Provenance): FileTable {
  return toFileTable<RolledUp>(
    `rollup-${parent.id}-${query.year}`,
    {
      ...provenance,
      title: `${parent.shortName}，${query.year} 年：本级报告与下级之和`,
      query: [`上级：${parent.name}（${parent.id}）`, `年度：${query.year}`],
      definitions: [
        { term: '对照', text: rollUpWords(rollUp, parent.shortName) },
        ...STATE_DEFINITIONS,
        ...MARK_DEFINITIONS,
      ],
    },
    [
      { key: 'parent_id', zh: '上级编号', en: 'Parent code', kind: 'text', value: () => parent.id },
      { key: 'parent_name', zh: '上级', en: 'Parent', kind: 'text', value: () => parent.shortName },
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => query.year },
      { key: 'metric', zh: '指标代码', en: 'Metric code', kind: 'text', value: ({ metric }) => metric.key },
      {
        key: 'metric_label',
        zh: '指标',
        en: 'Metric',
        kind: 'text',
        width: 28,
        value: ({ metric }) => metric.label,
      },
      {
        key: 'value',
        zh: '本级报告',
        en: "Parent's own report",
        kind: 'decimal',
        value: ({ own }) => (own.kind === 'value' ? own.value : null),
      },
      {
        key: 'unit',
        zh: '计量单位',
        en: 'Unit',
        kind: 'text',
        value: ({ metric }) => formatUnit(metric.unit),
      },
      { key: 'state', zh: '状态代码', en: 'State code', kind: 'text', value: ({ own }) => stateOf(own) },
      {
        key: 'state_label',
        zh: '状态',
        en: 'State',
        kind: 'text',
        value: ({ own }) => STATE_WORDS[stateOf(own)],
      },
      ...markColumns<RolledUp>(({ own }) => markOf(own)),
      {
        key: 'sum_below',
        zh: '下级之和',
        en: 'Sum of those below',
        kind: 'decimal',
        value: ({ sum }) => sum,
      },
      {
        key: 'counted',
        zh: '含几家',
        en: 'Units in the sum',
        kind: 'integer',
        value: ({ counted }) => counted,
      },
      {
        key: 'expected',
        zh: '应有几家',
        en: 'Units expected',
        kind: 'integer',
        value: () => rollUp.expected,
      },
      {
        key: 'difference',
        zh: '本级减下级之和',
        en: 'Own less sum',
        kind: 'decimal',
        value: ({ difference }) => difference,
      },
    ],
    rollUp.rows,
  );
}
