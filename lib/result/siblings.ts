import type { ReportRow, UnitRow } from '../metrics/rows';
import type { Candidate } from './peers';

/**
 * The units that a report is held against: below the same parent, of the same level and type, with a report of the same scope on the same
 * year; the unit itself among them. None without a report.
 */
export function alikeOf(
  unit: UnitRow,
  report: Pick<ReportRow, 'year' | 'scope'> | null,
  siblings: readonly UnitRow[],
  reports: readonly ReportRow[],
): readonly Candidate[] {
  if (!report) return [];
  const alike = new Map(
    siblings
      .filter(({ level, type }) => level === unit.level && type === unit.type)
      .map((one) => [one.id, one]),
  );
  return reports.flatMap((one) => {
    const sibling = alike.get(one.unitId);
    return sibling && one.year === report.year && one.scope === report.scope
      ? [{ unit: sibling, report: one }]
      : [];
  });
}
