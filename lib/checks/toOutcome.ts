import type { Finding, ReadOutcome, Report, ReportHead } from '../report/types';
import { checkReport } from './checkReport';

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

/** What is still open in a report, as one sentence, or null when everything is settled. */
function openReason({ head, cells, local }: Report, notes: readonly Finding[]): string | null {
  const open = cells.filter(({ state }) => state === 'unreadable').length;
  const openLocal = local.filter(({ state }) => state === 'unreadable').length;
  const reasons = [
    ...notes
      .filter(
        ({ rule, where }) => (rule === 'STR-08' && !where.startsWith('head/')) || /^(?:t[234]|s14)$/.test(where),
      )
      .map(({ message }) => message),
    ...(open > 0 ? [`有 ${open} 格无法确认，已留空，原因见各条发现。`] : []),
    ...(openLocal > 0
      ? [`地方统计表有 ${openLocal} 个数字无法确认（原文数字之间没有间隔，或位置对不上），已留空。`]
      : []),
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
    local: [...report.local],
    findings: [...report.notes, ...checkReport({ editions: report.head.editions, cells: report.cells })],
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
  };
}
