import { say } from '../language/say';
import type { Metric } from './catalogue';
import { formatUnit } from './formatValue';

/** A name with a unit behind it: 本年新收申请（自然人）（件）. */
export const inUnit = (name: string, unit: Metric['unit']): string =>
  say({ zh: `${name}（${formatUnit(unit)}）`, en: `${name} (${formatUnit(unit)})` });
