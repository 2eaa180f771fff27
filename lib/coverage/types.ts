/** Whom a deadline is for: governments at county level and above, their departments, and bodies that no article names. */
export type DutyKind = 'government' | 'department' | 'local';

/** Years for which an operator says that a unit reports, or (`exempt`) that it does not. Years are those reported on. */
export interface RosterSpan {
  readonly unitId: string;
  readonly firstYear: number;
  /** null: until further notice. */
  readonly lastYear: number | null;
  /** null: as the unit's type says. */
  readonly kind: DutyKind | 'exempt' | null;
  /** `01-28`, in the year after the one reported on; null: the deadline of its kind. */
  readonly deadline: string | null;
}

/** An earlier deadline that a parent sets for the units directly below it. */
export interface LocalDeadline {
  readonly parentId: string;
  readonly kind: DutyKind;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly deadline: string;
}

/** A unit as far as its duty to report depends on it. */
export interface CoverageUnit {
  readonly id: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly type: string;
  readonly level: string;
  readonly regionCode: string | null;
  /** ISO dates; null: no such date is known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Of the units directly below the place asked for (or the unit at the top), the one that this unit belongs to. */
  readonly groupId: string;
}

/** The report of a unit and year that is in force. */
export interface FiledReport {
  readonly year: number;
  readonly status: 'read' | 'partial';
  /** ISO date of the first publication of any revision; null when none says one. */
  readonly publishedOn: string | null;
}

/** Why a report is expected, or why not. */
export type Listing =
  /** 条例第四十九条: every government at county level and above. */
  | 'by_law'
  | 'by_roster'
  | 'exempt'
  /** Not yet founded, or no longer there, on 31 December of the year. */
  | 'no_body'
  | 'unlisted';

export const COVERAGE_STATES = ['read', 'partial', 'refused', 'not_found', 'not_due'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** How the day of publication stands to the deadline. */
export type Punctuality =
  | { readonly kind: 'on_time' }
  | { readonly kind: 'late'; readonly days: number }
  /** `undated`: no date; `reset`: the same late date stands on many years, as after a move of the site. */
  | { readonly kind: 'unknown'; readonly reason: 'undated' | 'reset' }
  | { readonly kind: 'no_deadline' };

/** The last time that an import was given a report of a unit and year and refused it. */
export interface Refusal {
  /** Why, in a sentence that says what to do. */
  readonly reason: string;
  /** The last parts of its path, or its address. */
  readonly file: string;
  /** ISO date, as days are in China. */
  readonly on: string;
  /** Number of the import. */
  readonly run: number;
}

/** One unit and year. */
export interface CoverageCell {
  readonly year: number;
  readonly listing: Listing;
  readonly state: CoverageState;
  /** ISO date; null where no deadline is known. */
  readonly dueOn: string | null;
  readonly publishedOn: string | null;
  /** null without a report. */
  readonly punctuality: Punctuality | null;
  /** Only where the state is `refused`. */
  readonly refusal?: Refusal;
}
