import type { Db } from '../db/client';
import { findRevisionList, type ListedRevision } from '../db/findRevisionList';
import { findRuleStates } from '../db/findRuleStates';
import { findStoredNarrative, type StoredNarrative } from '../db/findStoredNarrative';
import {
  findLocalFigures,
  findStoredCells,
  findStoredFindings,
  findStoredReport,
  type StoredCell,
  type StoredFinding,
  type StoredLocalFigure,
  type StoredReport,
} from '../db/findStoredReport';
import { findUnits } from '../db/findUnits';
import type { UnitRow } from '../metrics/rows';
import type { ReportId } from '../query/reportId';

export interface ReportPage {
  readonly unit: UnitRow;
  readonly report: StoredReport;
  /** All reports of the unit that are kept, by year and revision. */
  readonly revisions: readonly ListedRevision[];
  readonly cells: readonly StoredCell[];
  /** Figures of a local statistics table of the years before 2019, as printed. */
  readonly local: readonly StoredLocalFigure[];
  readonly findings: readonly StoredFinding[];
  readonly narrative: readonly StoredNarrative[];
  /** What the rules came to; null where this revision is not evaluated. */
  readonly rules: { readonly passed: readonly string[]; readonly failed: readonly string[] } | null;
}

/** One revision of a report as it was read; null when there is no such report. */
export async function loadReport(db: Db, id: ReportId): Promise<ReportPage | null> {
  const report = await findStoredReport(db, id);
  const [unit] = report ? await findUnits(db, [report.unitId]) : [];
  if (!report || !unit) return null;
  const { unitId, year, revision } = report;
  const [revisions, cells, findings, local, narrative, rules] = await Promise.all([
    findRevisionList(db, unitId),
    findStoredCells(db, unitId, { year, revision }),
    findStoredFindings(db, unitId, year, revision),
    report.statistics === 'local' ? findLocalFigures(db, unitId, year, revision) : [],
    findStoredNarrative(db, { unitId, year, revision }),
    findRuleStates(db, unitId, year, revision),
  ]);
  return { unit, report, revisions, cells, local, findings, narrative, rules };
}
