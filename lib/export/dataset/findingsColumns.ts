import type { DatasetColumn } from './datasetColumn';

/** findings.csv: one row a thing that does not add up or could not be read. */
export const FINDINGS_COLUMNS: readonly DatasetColumn[] = [
  { key: 'report', zh: '报告编号', en: 'Report', kind: 'text', width: 18, about: '见 reports.csv' },
  {
    key: 'unit_id',
    zh: '单位编号',
    en: 'Unit code',
    kind: 'text',
    width: 14,
    about: '本项目的单位编号，见 units.csv',
  },
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', about: '报告所说的年度' },
  { key: 'rule', zh: '规则', en: 'Rule', kind: 'text', width: 10, about: '规则编号' },
  { key: 'severity', zh: '程度', en: 'Severity', kind: 'text', width: 10, about: 'error、warning、info' },
  { key: 'place', zh: '位置', en: 'Place', kind: 'text', width: 22, about: '规则所说的格、行或列' },
  { key: 'left_value', zh: '左边', en: 'Left side', kind: 'text', width: 14, about: '等式左边的数，如有' },
  { key: 'right_value', zh: '右边', en: 'Right side', kind: 'text', width: 14, about: '等式右边的数，如有' },
  { key: 'difference', zh: '相差', en: 'Difference', kind: 'text', width: 12, about: '两边相差，如有' },
  { key: 'message', zh: '说明', en: 'Message', kind: 'text', width: 50, about: '一句话说明' },
  { key: 'cells', zh: '涉及的格', en: 'Cells', kind: 'text', width: 30, about: '涉及的格代码，以分号隔开' },
];
