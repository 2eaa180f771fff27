import type { Finding, ReadOutcome, Report, ReportHead } from '../report/types';
import { checkReport } from './checkReport';

const EMPTY_HEAD: ReportHead = {
  title: null,
  issuer: null,
  unit: null,
  year: null,
  scope: 'unknown',
  editions: { table2: null, table3: null, table4: null },
  publishedOn: null,
  sourceUrl: null,
};

/** What is still open in a report, as one sentence, or null when everything is settled. */
function openReason({ head, cells }: Report, notes: readonly Finding[]): string | null {
  const open = cells.filter(({ state }) => state === 'unreadable').length;
  const reasons = [
    ...notes
      .filter(({ rule, where }) => rule === 'STR-08' || /^t[234]$/.test(where))
      .map(({ message }) => message),
    ...(open > 0 ? [`有 ${open} 格无法确认，已留空，原因见各条发现。`] : []),
    ...(head.unit === null ? ['没有找到发布单位：标题里没有单位名称，请补上完整的标题。'] : []),
  ];
  return reasons.length > 0 ? reasons.join('') : null;
}

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
    findings: [...report.notes, ...checkReport({ editions: report.head.editions, cells: report.cells })],
    narrative: [...report.narrative],
  };
}

/** A file of which nothing is taken; `reason` is a Chinese sentence that says what is wrong and what to do. */
export function toRefusal(file: string, sha256: string | null, reason: string): ReadOutcome {
  return {
    file,
    sha256,
    status: 'refused',
    reason,
    report: EMPTY_HEAD,
    cells: [],
    findings: [],
    narrative: [],
  };
}
