import { type CellKey, cellKey } from './cellKey';
import { REPORTED_METRICS } from './reported';
import { AMOUNTS, DECISIONS } from './ruleCells';

const isAdditive = (key: string): boolean =>
  key.startsWith('t3_') || key.startsWith('t4_') || [...DECISIONS, ...AMOUNTS].some((other) => other === key);

/**
 * Cells of which the parts of a territory make the whole: table 3 (the column 总计), table 4, decisions and money.
 * Documents add up only where nobody counts those of others, and counts by channel never.
 */
export const ADDITIVE_CELLS: readonly CellKey[] = REPORTED_METRICS.filter(({ key }) => isAdditive(key)).map(
  ({ key }) => cellKey(key, 'total'),
);
