import type { MetricKey } from '../metrics/catalogue';
import { predecessorsOf } from '../metrics/crosswalk2014';
import type { ReportRow } from '../metrics/rows';
import type { TableNo } from '../metrics/types';

/** The table whose edition decides whether figures of a metric compare. */
function tableOf(metric: MetricKey): TableNo {
  if (metric.startsWith('t2_') || metric === 'penalty_per_licence') return 2;
  return /^(?:t4_|recon|suit)/.test(metric) ? 4 : 3;
}

/** Edition of the table that a metric stands in; `local` of a place's own before 2019, null where the report lacks the table. */
export function editionOf(
  metric: MetricKey,
  { statistics, editions }: Pick<ReportRow, 'statistics' | 'editions'>,
): string | null {
  if (statistics !== null && (/^s\d_/.test(metric) || predecessorsOf(metric) !== null)) return statistics;
  return editions[tableOf(metric)];
}
