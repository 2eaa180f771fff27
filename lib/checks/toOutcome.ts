import type { ReadOutcome, Report, ReportHead } from '../report/types';
import { checkReport } from './checkReport';
import { openReason } from './openReason';

const EMPTY_HEAD: ReportHead = {
  title: null,
  issuer: null,
  unit: null,
  year: null,
  scope: 'unknown',
  editions: { table2: null, table3: null, table4: null, statistics: null },
  publishedOn: null,
  sourceUrl: null,
  evidence: [],
};

/** A report with its checks made, in the shape of the contract. */
export function toOutcome(file: string, sha256: string, report: Report): ReadOutcome {
  const reason = openReason(report, report.notes);
  return {
    file,
    sha256,
    status: reason === null ? 'read' : 'partial',
    reason,
    report: report.head,
    cells: [...report.cells],
    local: [...report.local],
    findings: [...report.notes, ...checkReport({ editions: report.head.editions, cells: report.cells })],
    statements: report.statements,
    narrative: [...report.narrative],
  };
}

/**
 * A file of which no figure is taken; `reason` is a Chinese sentence that says what is wrong and what to do. `head`:
 * whose report it seems to be, where that much could be read.
 */
export function toRefusal(
  file: string,
  sha256: string | null,
  reason: string,
  head: ReportHead | null = null,
): ReadOutcome {
  return {
    file,
    sha256,
    status: 'refused',
    reason,
    report: head ?? EMPTY_HEAD,
    cells: [],
    local: [],
    findings: [],
    statements: null,
    narrative: [],
  };
}
