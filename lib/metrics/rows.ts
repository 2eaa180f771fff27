import type { Edition, StatisticsEdition, TableNo } from './types';

/** One stored cell of the current report of a unit and year. */
export interface CellRow {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
  readonly value: number | null;
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
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
