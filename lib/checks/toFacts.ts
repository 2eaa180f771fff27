import type { ReadOutcome } from '../report/types';
import type { ReportFacts, UnitFacts } from './rules/context';
import { READER_RULES } from './rules/readerRules';
import { toNarrativeFacts } from './toNarrativeFacts';

/** What is known of a report besides what was read in it. */
export interface Besides {
  readonly unit?: UnitFacts | null;
  readonly source?: ReportFacts['source'];
  readonly localDeadline?: ReportFacts['localDeadline'];
}

/** A report that was just read, as rules see it: for a check without database, and for tests. */
export function toFacts(
  { report, cells, findings, statements, narrative }: ReadOutcome,
  { unit = null, source = 'document', localDeadline = null }: Besides = {},
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
    narrative: source === 'figures' ? null : toNarrativeFacts(narrative),
    localDeadline,
  };
}
