import type { Metric } from './catalogue';
import { formatUnit, formatValue } from './formatValue';

/** A number with its unit behind it: 39,917 件, 30.8%. */
export const formatInUnit = (value: number, unit: Metric['unit']): string =>
  `${formatValue(value, unit)}${unit === '%' ? '' : ` ${formatUnit(unit)}`}`;
