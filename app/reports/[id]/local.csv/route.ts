import { db } from '../../../../lib/db/client';
import { localCsv } from '../../../../lib/export/localCsv';
import { loadReport } from '../../../../lib/load/loadReport';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { formatReportId, parseReportId } from '../../../../lib/query/reportId';
import { noQuery } from '../../../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload, notFoundText } from '../../../responses';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** GET /reports/[id]/local.csv: the local statistics table of one revision of a report, as printed. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, ['（无）']);
  const id = parseReportId((await params).id);
  const page = id && (await loadReport(db(), id));
  if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');
  if (page.local.length === 0) return notFoundText('这份报告没有地方统计表：2019 年以前的部分报告才有。');
  return csvDownload(
    localCsv(page.unit, page.report, page.local),
    `report-${formatReportId(page.report)}-local`,
  );
});
