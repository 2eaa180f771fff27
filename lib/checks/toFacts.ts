import type { ReadOutcome } from '../report/types';
import type { ReportFacts, UnitFacts } from './rules/context';
import type { NarrativeFact } from './rules/narrativeFact';
import { READER_RULES } from './rules/readerRules';

/** What is known of a report besides what was read in it. */
export interface Besides {
  readonly unit?: UnitFacts | null;
  readonly source?: ReportFacts['source'];
  readonly narrative?: readonly NarrativeFact[] | null;
  readonly localDeadline?: ReportFacts['localDeadline'];
}

/** A report that was just read, as rules see it: for a check without database, and for tests. */
export function toFacts(
  { report, cells, findings, statements }: ReadOutcome,
  { unit = null, source = 'document', narrative = null, localDeadline = null }: Besides = {},
): ReportFacts {
  return {
    unit,
    year: report.year,
    scope: report.scope,
    editions: report.editions,
    titleUnit: report.unit,
    issuer: report.issuer,
    publishedOn: report.publishedOn,
    source,
    cells: new Map(
      cells.map(({ key, state, value }) => [key, { state, value: value === null ? null : Number(value) }]),
    ),
    notes: findings.filter(({ rule }) => READER_RULES.has(rule)),
    statements,
    narrative,
    localDeadline,
  };
}
