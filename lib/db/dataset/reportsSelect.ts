import { type DatasetFilter, reportsWanted } from './filter';
import { guarded } from './guarded';
import { noticed, type Wording } from './noticed';
import { reportName } from './reportName';

/** The reports that the figures are of, by unit and year; columns as in lib/export/dataset/reportsColumns.ts. */
export function reportsSelect(filter: DatasetFilter, { guard, notice }: Wording): string {
  return `
    SELECT ${reportName()} AS report, report.unit_id, ${guarded('unit.name', guard)} AS unit_name, report.year, report.revision,
           ${guarded('report.title', guard)} AS title, ${guarded('report.issuer', guard)} AS issuer, report.scope,
           report.edition_table2, report.edition_table3, report.edition_table4, report.edition_statistics,
           report.published_on::text AS published_on, ${guarded('report.source_url', guard)} AS source_url, ${guarded('report.citation', guard)} AS citation,
           ${guarded('source_document.file_name', guard)} AS file_name, report.source_sha256::text AS source_sha256, report.status,
           report.numbers, report.grade::text AS grade,
           to_char(report.imported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS imported_on${noticed(notice)}
      FROM report
      JOIN unit ON unit.id = report.unit_id
      JOIN source_document ON source_document.sha256 = report.source_sha256
     WHERE ${reportsWanted(filter)}
     ORDER BY report.unit_id, report.year`;
}
