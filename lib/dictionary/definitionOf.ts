import { say } from '../language/say';
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

/**
 * What a figure is, in one sentence, from its address in the newest form that asks for it, or its formula. In English the words of the
 * form are left to the place that is shown beside it.
 */
export function definitionOf(metric: Metric, formula: string): string {
  if (isDerived(metric)) {
    const isSum = metric.kind === 'sum';
    return say({
      zh: `由报告数字计算：${isSum ? '若干个印出的数相加' : '两个和相除'}，${formula}，单位${metric.unit}。`,
      en: `Computed from figures of the report: ${isSum ? 'a sum of printed figures' : 'one sum over another'}, ${formula}; unit: ${formatUnit(metric.unit)}.`,
    });
  }
  const edition = NEWEST_FIRST.find((known) => metric.address[known] !== undefined);
  const address = edition && metric.address[edition];
  if (!edition || !address) throw new Error(`Metric "${metric.key}" stands in no form`);
  const words = [...address.row, ...(address.column ?? [])].join('，');
  const columns = metric.breakdown === 'applicant' ? '，按申请人分七列' : '';
  const table = address.table === 'statistics' ? 'the statistics table' : `table ${address.table}`;
  return say({
    zh: `${EDITION_SOURCE[edition].notice}${TABLES[address.table]}“${words}”一格的数${columns}，单位${formatUnit(metric.unit)}。`,
    en: `The figure that ${table} of the form of ${edition} asks for at the place below${columns === '' ? '' : ', in seven columns by applicant'}; unit: ${formatUnit(metric.unit)}.`,
  });
}
