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

/** Reports whose figures are compared in one statement, where there may be any number of them. */
const AT_ONCE = 500;

async function toEntries(
  db: Db,
  reports: readonly ChangedReport[],
  figures: readonly ChangedFigure[],
): Promise<readonly ChangedEntry[]> {
  const units = await findUnits(db, [...new Set(reports.map(({ unitId }) => unitId))]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byReport = groupById(figures);
  return reports.map((report) => {
    const unit = byId.get(report.unitId);
    if (!unit) throw new Error(`A report without its unit: ${report.unitId}`);
    return { report, unit, figures: byReport.get(idOf(report)) ?? [] };
  });
}

/** Answers what changed between two versions, derived from the stored revisions; `limit` null for all of it. */
export async function loadChanged(
  db: Db,
  between: Between,
  page: { readonly limit: number | null; readonly offset: number },
): Promise<Changed> {
  const { added, revised, reports } = await findChangedReports(db, between, page);
  return { added, revised, entries: await toEntries(db, reports, await findChangedFigures(db, reports)) };
}

/**
 * What changed between two versions, for a file of a row a figure, and a row a report without one: all of it, or, where that is more than `most` rows,
 * just enough of it to be more. What a country's corrections come to is never in memory all at once.
 */
export async function loadChangedRows(
  db: Db,
  between: Between,
  most: number,
): Promise<readonly ChangedEntry[]> {
  const { reports } = await findChangedReports(db, between, { limit: most + 1, offset: 0 });
  const entries: ChangedEntry[] = [];
  let rows = 0;
  for (let at = 0; at < reports.length && rows <= most; at += AT_ONCE) {
    const lot = reports.slice(at, at + AT_ONCE);
    const found = await toEntries(db, lot, await findChangedFigures(db, lot));
    for (const entry of found) {
      entries.push(entry);
      rows += Math.max(1, entry.figures.length);
    }
  }
  return entries;
}
