import type { Db } from '../db/client';
import { findPrinted, type PrintedText } from '../db/findPrinted';
import { isDerived, type MetricKey, metricOf } from '../metrics/catalogue';
import { cellKey } from '../metrics/cellKey';
import type { Applicant } from '../metrics/types';

interface Asked {
  readonly metric: MetricKey;
  readonly applicant: Applicant;
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
  readonly version?: number | undefined;
}

/** The printed texts behind a view of one metric, by `unit/year`, for its files; none for a computed one. */
export async function loadPrinted(db: Db, asked: Asked): Promise<ReadonlyMap<string, PrintedText>> {
  const metric = metricOf(asked.metric);
  if (isDerived(metric)) return new Map();
  return findPrinted(db, { ...asked, metric: metric.key, cell: cellKey(metric.key, asked.applicant) });
}
