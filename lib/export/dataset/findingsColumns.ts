import type { DatasetColumn } from './datasetColumn';
import { SHARED } from './sharedColumns';

/** findings.csv: one row a thing that does not add up or could not be read. */
export const FINDINGS_COLUMNS: readonly DatasetColumn[] = [
  SHARED.report,
  SHARED.unit_id,
  SHARED.year,
  { key: 'rule', zh: '规则', en: 'Rule', kind: 'text', width: 10, about: '规则编号' },
  { key: 'severity', zh: '程度', en: 'Severity', kind: 'text', width: 10, about: 'error、warning、info' },
  { key: 'place', zh: '位置', en: 'Place', kind: 'text', width: 22, about: '规则所说的格、行或列' },
  { key: 'left_value', zh: '左边', en: 'Left side', kind: 'text', width: 14, about: '等式左边的数，如有' },
  { key: 'right_value', zh: '右边', en: 'Right side', kind: 'text', width: 14, about: '等式右边的数，如有' },
  { key: 'difference', zh: '相差', en: 'Difference', kind: 'text', width: 12, about: '两边相差，如有' },
  { key: 'message', zh: '说明', en: 'Message', kind: 'text', width: 50, about: '一句话说明' },
  { key: 'cells', zh: '涉及的格', en: 'Cells', kind: 'text', width: 30, about: '涉及的格代码，以分号隔开' },
];
