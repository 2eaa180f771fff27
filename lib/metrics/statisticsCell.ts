import type { Comparability, MetricUnit, ReportedMetric } from './types';

/**
 * One cell of the national statistics table of 2014–2018 (《政府信息公开情况统计表》, columns 统计指标, 单位, 统计数).
 * `row`: its labels from the heading of the section down. `comparability`: 2014 → 2019.
 */
export function statisticsCell<const Key extends string>(
  key: Key,
  label: string,
  labelEn: string,
  unit: MetricUnit,
  row: readonly string[],
  comparability: Comparability,
  note: string,
): ReportedMetric & { readonly key: Key } {
  return {
    key,
    label,
    labelEn,
    unit,
    type: unit === '万元' ? 'amount' : 'count',
    breakdown: 'none',
    address: { '2014': { table: 'statistics', row, column: ['统计数'] } },
    comparability,
    note,
  };
}
