import { marksByCell } from '../checks/marksByCell';
import type { Db } from '../db/client';
import type { ListedRevision } from '../db/findRevisionList';
import { findStoredReport } from '../db/findStoredReport';
import type { ReportCompareQuery } from '../query/reportCompareQuery';
import { parseReportId, type ReportId } from '../query/reportId';
import { type CellComparison, compareCells } from '../result/compareCells';
import { type PairedFinding, pairFindings } from '../result/pairFindings';
import { loadReport, type ReportPage } from './loadReport';

/** Two reports of one unit beside each other, the earlier first. */
export interface ReportComparison {
  readonly earlier: ReportPage;
  readonly later: ReportPage;
  readonly cells: CellComparison;
  readonly findings: readonly PairedFinding<ReportPage['findings'][number]>[];
}

/** `alone`: the unit has no other report; `unknown`: no report of that number; `stranger`: it is another unit's. */
export type ComparisonFound = {
  /** The report asked for. */
  readonly page: ReportPage;
  /** All other reports of the unit that are kept. */
  readonly others: readonly ListedRevision[];
} & (
  | { readonly kind: 'pair'; readonly comparison: ReportComparison }
  | { readonly kind: 'alone' | 'unknown' | 'stranger' }
);

/** What a report is held against when nothing is asked for: the revision before it, the year before, else the nearest current one. */
export function usualOther(
  { year, revision }: { readonly year: number; readonly revision: number },
  list: readonly ListedRevision[],
): ListedRevision | null {
  const same = list.filter((one) => one.year === year && one.revision !== revision);
  const current = list.filter((one) => one.isCurrent && one.year !== year);
  const distance = (one: ListedRevision): number => Math.abs(one.year - year);
  return (
    same.findLast((one) => one.revision < revision) ??
    same[0] ??
    current.find((one) => one.year === year - 1) ??
    current.toSorted((a, b) => distance(a) - distance(b))[0] ??
    null
  );
}

const sideOf = ({ report, cells, findings }: ReportPage) => ({
  report: {
    unitId: report.unitId,
    year: report.year,
    editions: { 2: report.table2, 3: report.table3, 4: report.table4 },
    statistics: report.statistics,
    scope: report.scope,
  },
  cells,
  marks: marksByCell(findings),
});

const isBefore = (a: ReportPage, b: ReportPage): boolean =>
  a.report.year - b.report.year < 0 ||
  (a.report.year === b.report.year && a.report.revision < b.report.revision);

/** A report held against another of the same unit; null when there is no such report. */
export async function loadReportComparison(
  db: Db,
  id: ReportId,
  query: Pick<ReportCompareQuery, 'with'>,
): Promise<ComparisonFound | null> {
  const page = await loadReport(db, id);
  if (!page) return null;
  const { report } = page;
  const others = page.revisions.filter((one) => one.year !== report.year || one.revision !== report.revision);
  const usual = usualOther(report, page.revisions);
  const asked =
    query.with === undefined
      ? usual && { unitId: report.unitId, year: usual.year, revision: usual.revision }
      : parseReportId(query.with);
  if (!asked) return { kind: 'alone', page, others };
  if (asked.unitId !== report.unitId) {
    const stranger = await findStoredReport(db, asked);
    return { kind: stranger ? 'stranger' : 'unknown', page, others };
  }
  const other = await loadReport(db, asked);
  if (!other) return { kind: 'unknown', page, others };
  const [earlier, later] = isBefore(other, page) ? [other, page] : [page, other];
  return {
    kind: 'pair',
    page,
    comparison: {
      earlier,
      later,
      cells: compareCells(sideOf(earlier), sideOf(later)),
      findings: pairFindings(earlier.findings, later.findings),
    },
    others,
  };
}
