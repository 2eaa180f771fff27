import type { Db } from '../db/client';
import { groupById } from '../db/evaluation/groupById';
import { idOf } from '../db/evaluation/reportId';
import { findUnits } from '../db/findUnits';
import {
  type Between,
  type ChangedFigure,
  type ChangedReport,
  findChangedFigures,
  findChangedReports,
} from '../db/version/findChanged';
import type { UnitRow } from '../metrics/rows';

/** A report that changed between two versions, its unit, and the figures that are others now. */
export interface ChangedEntry {
  readonly report: ChangedReport;
  readonly unit: UnitRow;
  readonly figures: readonly ChangedFigure[];
}

/** What changed between two versions; the counts are of all pages. */
export interface Changed {
  readonly added: number;
  readonly revised: number;
  readonly entries: readonly ChangedEntry[];
}

/** Answers what changed between two versions, derived from the stored revisions; `limit` null for all of it. */
export async function loadChanged(
  db: Db,
  between: Between,
  page: { readonly limit: number | null; readonly offset: number },
): Promise<Changed> {
  const { added, revised, reports } = await findChangedReports(db, between, page);
  const [units, figures] = await Promise.all([
    findUnits(db, [...new Set(reports.map(({ unitId }) => unitId))]),
    findChangedFigures(db, reports),
  ]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byReport = groupById(figures);
  return {
    added,
    revised,
    entries: reports.map((report) => {
      const unit = byId.get(report.unitId);
      if (!unit) throw new Error(`A report without its unit: ${report.unitId}`);
      return { report, unit, figures: byReport.get(idOf(report)) ?? [] };
    }),
  };
}
