import type { Metric } from './catalogue';
import { inUnit } from './inUnit';
import { labelOf } from './labelOf';

/** A metric with its unit behind it, as it heads a column: 本年新收申请（件）. */
export const labelInUnit = (metric: Metric): string => inUnit(labelOf(metric), metric.unit);
