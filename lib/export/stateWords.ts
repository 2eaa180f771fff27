import { spoken } from '../language/spoken';
import { MISSING_NAMES } from '../metrics/formatValue';

/** The word for a state, wherever a file has one: 数值, 未报告, 空白, 不适用, 该版未设 … */
export const STATE_NAMES = { number: { zh: '数值', en: 'figure' }, ...MISSING_NAMES } as const;
export const STATE_WORDS = spoken(STATE_NAMES);
