import type { CoverageUnit } from './types';

/** Rows of the base that have no government with a duty to report; data, because counting is done in SQL as well. */
export const WITHOUT_DUTY = {
  /** 台湾、香港、澳门, where the 条例 is not applied; 金门县; and three groups of islands that are rows of statistics. */
  codes: '^(71|81|82|350527|460321|460322|460323)',
  /** Rows of statistical lists that are no bodies. */
  names: '^(市辖区|县|.*直辖县级行政区划)$',
} as const;

const CODES = new RegExp(WITHOUT_DUTY.codes);
const NAMES = new RegExp(WITHOUT_DUTY.names);

/** True for a row of the base from which the law expects nothing, whatever its type. A unit without a code is one. */
export function isWithoutDuty({
  regionCode,
  shortName,
}: Pick<CoverageUnit, 'regionCode' | 'shortName'>): boolean {
  return regionCode === null || CODES.test(regionCode) || NAMES.test(shortName);
}
