import { groupBy } from '../coverage/groupBy';
import type { Db } from '../db/client';
import { findFindingsOf, type ReportFinding } from '../db/pages/findFindingsOf';
import {
  findObservationPage,
  type ObservationChoice,
  type ObservationKey,
  type ObservationRow,
} from '../db/pages/findObservationPage';
import { type ChosenReport, findReportPage } from '../db/pages/findReportPage';
import { REPORTED_METRICS } from '../metrics/reported';

/** One page of printed cells with the reports that they stand in; `end`: the cell at which it ended, null when there are no more. */
export interface ObservationPage {
  readonly cells: readonly ObservationRow[];
  /** By `unit/year`. */
  readonly reports: ReadonlyMap<
    string,
    { readonly report: ChosenReport; readonly findings: readonly ReportFinding[] }
  >;
  readonly end: ObservationKey | null;
}

/** The key under which a page keeps the report of a cell. */
export const reportKey = ({ unitId, year }: { readonly unitId: string; readonly year: number }): string =>
  `${unitId}/${year}`;

/** Printed cells that fit, `limit` at most, by unit, year, place in the catalogue and applicant. */
export async function loadObservationPage(
  db: Db,
  choice: ObservationChoice,
  { after, limit }: { readonly after: ObservationKey | null; readonly limit: number },
): Promise<ObservationPage> {
  const found = await findObservationPage(db, choice, REPORTED_METRICS, { after, limit: limit + 1 });
  const cells = found.slice(0, limit);
  const last = cells.at(-1);
  const stands = new Map(cells.map((cell) => [reportKey(cell), { unitId: cell.unitId, year: cell.year }]));
  const reports = last
    ? await findReportPage(
        db,
        { reports: [...stands.values()], version: choice.version },
        { after: null, limit: null },
      )
    : [];
  const findings = groupBy(await findFindingsOf(db, reports), reportKey);
  return {
    cells,
    reports: new Map(
      reports.map((report) => [
        reportKey(report),
        { report, findings: findings.get(reportKey(report)) ?? [] },
      ]),
    ),
    end: found.length > limit && last ? last : null,
  };
}
