import { MISSING_WORDS } from '../metrics/formatValue';

/** The word for a state, wherever a file has one: 数值, 未报告, 空白, 不适用, 该版未设 … */
export const STATE_WORDS = { number: '数值', ...MISSING_WORDS } as const;
