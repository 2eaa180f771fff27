import { db } from '../../../../../lib/db/client';
import { narrativeCsv } from '../../../../../lib/export/narrativeCsv';
import { loadReport } from '../../../../../lib/load/loadReport';
import { readSearchParams } from '../../../../../lib/query/readSearchParams';
import { formatReportId, parseReportId } from '../../../../../lib/query/reportId';
import { noQuery } from '../../../../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload, notFoundText } from '../../../../responses';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** GET /reports/[id]/narrative.csv: figures that the sentences of one revision of a report state. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, ['（无）']);
  const id = parseReportId((await params).id);
  const page = id && (await loadReport(db(), id));
  if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');
  const { unit, report, narrative } = page;
  return csvDownload(
    narrativeCsv({ unitId: unit.id, unitName: unit.name, year: report.year }, narrative),
    `report-${formatReportId(report)}-narrative`,
  );
});
