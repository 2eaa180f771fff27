import { db } from '../../lib/db/client';
import { localTable } from '../../lib/export/localTable';
import { loadReport } from '../../lib/load/loadReport';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest, notFoundText } from '../responses';
import type { FileView } from './fileView';

/** /reports/[id]/local as a file: the local statistics table of one revision of a report, as printed. */
export const localFile: FileView = {
  wide: false,
  load: async ({ search, id: given, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    const asked = parseReportId(given);
    const page = asked && (await loadReport(db(), asked));
    if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');
    const { unit, report, local } = page;
    if (local.length === 0) return notFoundText('这份报告没有地方统计表：2019 年以前的部分报告才有。');
    const id = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
    const notes = {
      ...(await provenance(`/reports/${id}`)),
      title: `${unit.name} ${report.year} 年地方统计表`,
      query: [`单位：${unit.name}（${unit.id}）`, `年度：${report.year}`],
    };
    return localTable({ name: `report-${id}-local`, notes }, unit, report.year, local);
  },
};
