import type { Grade } from '../checks/gradeReport';
import type { Correction, FindingCell } from '../checks/rules/types';
import type { UnitRow } from '../metrics/rows';
import type { Severity } from '../report/types';

/** What the rules came to for one current report, as stored. */
export interface EvaluatedReport {
  readonly unit: UnitRow;
  readonly year: number;
  readonly grade: Grade | null;
  /** Counts of findings. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly notEvaluable: readonly string[];
  /** Rule → the input it lacks, in Chinese. */
  readonly lacking: Readonly<Record<string, string>>;
  /** Rules with findings: the gravest severity, and the number of the first among the report's findings, from 1. */
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly first: number;
  }[];
}

/** In how many reports a rule passed, failed, or could not be evaluated. */
export interface StateCounts {
  readonly passed: number;
  readonly failed: number;
  readonly notEvaluable: number;
}
export interface RuleCount extends StateCounts {
  readonly rule: string;
}
export interface YearCount extends StateCounts {
  readonly year: number;
}

/** Current reports of a year by grade; null for those that are not evaluated yet. */
export interface GradeCount {
  readonly year: number;
  readonly grade: Grade | null;
  readonly reports: number;
}

/** A cell that a finding speaks of, as stored. */
export type FoundCell = Pick<FindingCell, 'from' | 'key' | 'value'> & {
  readonly unitId?: string | undefined;
  readonly year?: number | undefined;
};

/** A finding of a current report, as stored, with whose it is. */
export interface FoundFinding {
  readonly unitId: string;
  readonly year: number;
  /** Its number in the report, the same when it is found again: the report page has it under `#finding-<number>`. */
  readonly number: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly place: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly cells: readonly FoundCell[];
  readonly correction: Correction | null;
  readonly message: string;
}

/** One printed cell, with where it stands in the source. */
export interface PrintedPlace {
  readonly unitId: string;
  readonly year: number;
  readonly key: string;
  /** As printed; empty when the cell is blank. */
  readonly raw: string;
  readonly place: string;
}
