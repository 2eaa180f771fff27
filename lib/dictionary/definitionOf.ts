import { isDerived, type Metric } from '../metrics/catalogue';
import { EDITION_SOURCE } from '../metrics/editions';
import { formatUnit } from '../metrics/formatValue';
import type { CellAddress, FormEdition } from '../metrics/types';

const TABLES: Readonly<Record<CellAddress['table'], string>> = {
  2: '表二',
  3: '表三',
  4: '表四',
  statistics: '统计表',
};

const NEWEST_FIRST: readonly FormEdition[] = ['2021', '2019', '2014'];

/** What a figure is, in one Chinese sentence, from its address in the newest form that asks for it, or its formula. */
export function definitionOf(metric: Metric, formula: string): string {
  if (isDerived(metric)) {
    const how = metric.kind === 'sum' ? '若干个印出的数相加' : '两个和相除';
    return `由报告数字计算：${how}，${formula}，单位${metric.unit}。`;
  }
  const edition = NEWEST_FIRST.find((known) => metric.address[known] !== undefined);
  const address = edition && metric.address[edition];
  if (!edition || !address) throw new Error(`Metric "${metric.key}" stands in no form`);
  const words = [...address.row, ...(address.column ?? [])].join('，');
  const columns = metric.breakdown === 'applicant' ? '，按申请人分七列' : '';
  return `${EDITION_SOURCE[edition].notice}${TABLES[address.table]}“${words}”一格的数${columns}，单位${formatUnit(metric.unit)}。`;
}
