import type { CellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';

/** The metrics of table 4 by cell; each has one cell, the same in both editions. */
export const REMEDIES: ReadonlyMap<CellKey, KnownMetric> = new Map(
  metricsOf('2021', 4).map((metric) => [metric.key, metric]),
);
