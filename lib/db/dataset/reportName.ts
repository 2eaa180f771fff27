/** SQL for the id of a report in an address: a revision that is no longer current says which it is (lib/query/reportId.ts). */
export function reportName(): string {
  return "report.unit_id || '-' || report.year || CASE WHEN report.is_current THEN '' ELSE '-r' || report.revision END";
}
