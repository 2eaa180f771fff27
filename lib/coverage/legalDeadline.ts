import type { DutyKind } from './types';

/** The last year under 条例 of 2007, whose art. 31 gave every organ the same day. */
const LAST_UNDER_FIRST_LAW = 2018;

/** 条例 of 2019, art. 49; towns, sub-districts and development zones are not named there. */
const SINCE_2019: Readonly<Record<DutyKind, string | null>> = {
  government: '03-31',
  department: '01-31',
  local: null,
};

/** Month and day, in the year after the one reported on, by which the law wants a report; null where it names none. */
export function legalDeadline(kind: DutyKind, year: number): string | null {
  return year <= LAST_UNDER_FIRST_LAW ? '03-31' : SINCE_2019[kind];
}
