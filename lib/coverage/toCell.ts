import { dutyKind } from './dutyKind';
import { legalDeadline } from './legalDeadline';
import { isExpected, listingOf } from './listingOf';
import type {
  CoverageCell,
  CoverageUnit,
  DutyKind,
  FiledReport,
  Punctuality,
  Refusal,
  RosterSpan,
} from './types';

/** Where no deadline is known, a report that is expected counts as not found after the last day the law names. */
const LAST_DAY = '03-31';

const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** What is known about one unit and year. */
export interface CellFacts {
  readonly unit: CoverageUnit;
  /** `isWithoutDuty` of the unit, which is the same in all its years. */
  readonly withoutDuty: boolean;
  readonly year: number;
  readonly span: RosterSpan | undefined;
  /** Month and day that the unit's parent sets for its kind; null where it sets none. */
  readonly parentDeadline: (kind: DutyKind, year: number) => string | null;
  readonly report: FiledReport | undefined;
  /** What came of a report of this unit and year that an import was given and refused. */
  readonly refusal: Refusal | undefined;
  /** Whether the date of publication stands on several years of the unit; asked only of what seems late. */
  readonly isRepeatedDate: () => boolean;
  /** ISO date. */
  readonly today: string;
}

/** A body reports on a year at whose end it was there; a date that is not known excludes no year. */
export function existedIn(
  { validFrom, validTo }: Pick<CoverageUnit, 'validFrom' | 'validTo'>,
  year: number,
): boolean {
  if (validFrom === null && validTo === null) return true;
  const lastDay = `${year}-12-31`;
  return (validFrom === null || validFrom <= lastDay) && (validTo === null || validTo >= lastDay);
}

// A country has a hundred thousand cells: those that say the same share what they say.
const UNDATED: Punctuality = { kind: 'unknown', reason: 'undated' };
const RESET: Punctuality = { kind: 'unknown', reason: 'reset' };
const NO_DEADLINE: Punctuality = { kind: 'no_deadline' };
const ON_TIME: Punctuality = { kind: 'on_time' };

/** Deadlines by month and day, then by year: a few hundred at most, each written once. */
const deadlines = new Map<string, Map<number, string>>();
function dayDue(monthDay: string, year: number): string {
  const ofDay = deadlines.get(monthDay) ?? new Map<number, string>();
  deadlines.set(monthDay, ofDay);
  const day = ofDay.get(year) ?? `${year + 1}-${monthDay}`;
  ofDay.set(year, day);
  return day;
}

function punctualityOf(
  { publishedOn }: FiledReport,
  dueOn: string | null,
  isRepeatedDate: () => boolean,
): Punctuality {
  if (publishedOn === null) return UNDATED;
  if (dueOn === null) return NO_DEADLINE;
  if (publishedOn <= dueOn) return ON_TIME;
  // A site that moved gives all years the day of the move: a report was out by then, when first is not known.
  if (isRepeatedDate()) return RESET;
  return { kind: 'late', days: daysBetween(dueOn, publishedOn) };
}

/**
 * State of one unit and year. The deadline is the unit's own in the roster, else its parent's for its kind, else that
 * of the law. A report that is there is shown as there, expected or not; one that is not is missing only after its
 * deadline. Pure: the day is a parameter.
 */
export function toCell(facts: CellFacts): CoverageCell {
  const { unit, year, span, report, today } = facts;
  const listing = listingOf(
    { type: unit.type, existed: existedIn(unit, year), withoutDuty: facts.withoutDuty, span },
    year,
  );
  const kind = span?.kind && span.kind !== 'exempt' ? span.kind : dutyKind(unit.type);
  const monthDay = span?.deadline ?? facts.parentDeadline(kind, year) ?? legalDeadline(kind, year);
  const dueOn = monthDay === null ? null : dayDue(monthDay, year);
  const publishedOn = report?.publishedOn ?? null;

  if (report) {
    const punctuality = punctualityOf(report, dueOn, facts.isRepeatedDate);
    return { year, listing, state: report.status, dueOn, publishedOn, punctuality };
  }
  const isMissing = isExpected(listing) && today > (dueOn ?? dayDue(LAST_DAY, year));
  const { refusal } = facts;
  const absent = { year, listing, dueOn, publishedOn, punctuality: null };
  if (refusal) return { ...absent, state: 'refused', refusal };
  return { ...absent, state: isMissing ? 'not_found' : 'not_due' };
}
