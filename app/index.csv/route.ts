import { db } from '../../lib/db/client';
import { listReports } from '../../lib/db/findLoaded';
import { numberField, toCsv } from '../../lib/export/csv';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { formatReportId } from '../../lib/query/reportId';
import { noQuery } from '../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload } from '../responses';

/** GET /index.csv, the twin of the first page: every report that is loaded. */
export const GET = answering(async (request: Request) => {
  const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, ['（无）']);
  const reports = await listReports(db(), null);
  const csv = toCsv(
    ['report', 'unit_id', 'unit_name', 'parent_name', 'year', 'title', 'published_on', 'status', 'findings'],
    reports.map((report) => [
      formatReportId({ ...report, revision: null }),
      report.unitId,
      report.shortName,
      report.parentName ?? '',
      numberField(report.year),
      report.title ?? '',
      report.publishedOn ?? '',
      report.status,
      numberField(report.findings),
    ]),
  );
  return csvDownload(csv, 'reports');
});
