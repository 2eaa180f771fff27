import { db } from '../../../../lib/db/client';
import { cellsCsv } from '../../../../lib/export/cellsCsv';
import { loadReport } from '../../../../lib/load/loadReport';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { formatReportId, parseReportId } from '../../../../lib/query/reportId';
import { noQuery } from '../../../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload, notFoundText } from '../../../responses';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** GET /reports/[id].csv: every cell of one revision of a report, beside the printed text and its place. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, ['（无）']);
  const id = parseReportId((await params).id);
  const page = id && (await loadReport(db(), id));
  if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');

  const { unit, report, cells } = page;
  const { table2, table3, table4, statistics, scope, sourceUrl } = report;
  const printed = { editions: { 2: table2, 3: table3, 4: table4 }, statistics, scope, sourceUrl };
  return csvDownload(
    cellsCsv(unit.name, cells, () => printed),
    `report-${formatReportId(report)}`,
  );
});
