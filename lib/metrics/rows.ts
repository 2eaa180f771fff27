import type { Edition, StatisticsEdition, TableNo } from './types';

/** What the rules found of a figure: the worst of it first. */
export interface Mark {
  readonly severity: 'error' | 'warning' | 'info';
  /** Rules that speak of the figure, or of one that it rests on. */
  readonly rules: readonly string[];
  /** Number of the finding among those of its report, to which the mark leads. */
  readonly ordinal: number;
  /** Revision of that report where it is no longer the current one, in a view of an older version of the data. */
  readonly revision?: number;
}

/** One stored cell of the current report of a unit and year. */
export interface CellRow {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
  readonly value: number | null;
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  /** Absent where nothing was found of it. */
  readonly mark?: Mark;
}

/** Facts about a current report that decide what its missing figures mean. */
export interface ReportRow {
  readonly unitId: string;
  readonly year: number;
  /** Number of a revision that is no longer the current one, in a view of an older version of the data. */
  readonly revision?: number | null;
  readonly editions: Readonly<Record<TableNo, Edition | null>>;
  /** What its statistics table of the years before 2019 follows; null without one. */
  readonly statistics: StatisticsEdition | null;
  readonly scope: string;
  readonly publishedOn: string | null;
  readonly sourceUrl: string | null;
  readonly findings: number;
}

/** A unit as pages show it. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly level: string;
  readonly regionCode: string | null;
  readonly parentId: string | null;
  readonly parentName: string | null;
}

/** Reports that are alike in all traits: how many there are, and which of the marked units are among them. */
export interface TraitGroup {
  readonly level: string;
  readonly type: string;
  readonly scope: string;
  readonly count: number;
  readonly marked: readonly string[];
}
