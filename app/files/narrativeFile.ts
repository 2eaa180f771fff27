import { db } from '../../lib/db/client';
import { narrativeTable } from '../../lib/export/narrativeTable';
import { loadReport } from '../../lib/load/loadReport';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest, notFoundText } from '../responses';
import type { FileView } from './fileView';

/** /reports/[id]/narrative as a file: figures that the sentences of one revision of a report state. */
export const narrativeFile: FileView = {
  wide: false,
  load: async ({ search, id: given, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    const asked = parseReportId(given);
    const page = asked && (await loadReport(db(), asked));
    if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');
    const { unit, report, narrative } = page;
    const id = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
    const notes = {
      ...(await provenance(`/reports/${id}`)),
      title: `${unit.name} ${report.year} 年报告文中数字`,
      query: [`单位：${unit.name}（${unit.id}）`, `年度：${report.year}`],
    };
    return narrativeTable({ name: `report-${id}-narrative`, notes }, unit, report.year, narrative);
  },
};
