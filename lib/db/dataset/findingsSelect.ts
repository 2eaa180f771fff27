import { type DatasetFilter, reportsWanted } from './filter';
import { guarded, guardedUnlessNumber } from './guarded';
import { noticed, type Wording } from './noticed';
import { reportName } from './reportName';

/** What does not add up, or could not be read, in those reports; columns as in lib/export/dataset/findingsColumns.ts. */
export function findingsSelect(filter: DatasetFilter, { guard, notice }: Wording): string {
  return `
    SELECT ${reportName()} AS report, report.unit_id, report.year, finding.rule, finding.severity, ${guarded('finding.place', guard)} AS place,
           ${guardedUnlessNumber('finding.left_value', guard)} AS left_value, ${guardedUnlessNumber('finding.right_value', guard)} AS right_value,
           ${guardedUnlessNumber('finding.difference', guard)} AS difference, ${guarded('finding.message', guard)} AS message,
           (SELECT string_agg(cell ->> 'key', ';') FROM jsonb_array_elements(finding.cells) AS cell
             WHERE cell ->> 'from' = 'own') AS cells${noticed(notice)}
      FROM report
      JOIN unit ON unit.id = report.unit_id
      JOIN finding ON finding.unit_id = report.unit_id AND finding.year = report.year AND finding.revision = report.revision
     WHERE ${reportsWanted(filter)}
     ORDER BY report.unit_id, report.year, finding.ordinal`;
}
