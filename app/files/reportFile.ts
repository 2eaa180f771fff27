import { marksByCell } from '../../lib/checks/marksByCell';
import { db } from '../../lib/db/client';
import { CELL_DEFINITIONS, cellsTable } from '../../lib/export/cellsTable';
import { formTable } from '../../lib/export/formTable';
import type { PrintedReport } from '../../lib/export/printedCell';
import { reportTitle } from '../../lib/export/titles';
import { loadReport } from '../../lib/load/loadReport';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest, notFoundText } from '../responses';
import type { FileView } from './fileView';

/** /reports/[id] as a file: every cell of one revision of a report. */
export const reportFile: FileView = {
  wide: true,
  load: async ({ search, id: given, shape, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    const asked = parseReportId(given);
    const page = asked && (await loadReport(db(), asked));
    if (!page) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');

    const { unit, report, cells, findings } = page;
    const { table2, table3, table4, statistics, scope, publishedOn, sourceUrl } = report;
    const id = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
    const printed: PrintedReport = {
      id,
      editions: { 2: table2, 3: table3, 4: table4 },
      statistics,
      scope,
      publishedOn,
      sourceUrl,
      marks: marksByCell(findings),
    };
    const notes = {
      ...(await provenance(`/reports/${id}`)),
      title: reportTitle(unit, report),
      query: [`单位：${unit.name}（${unit.id}）`, `年度：${report.year}`, `版本：第 ${report.revision} 版`],
      definitions: CELL_DEFINITIONS,
    };
    const file = { name: `report-${id}`, notes };
    return shape === 'wide'
      ? formTable(file, cells, printed.marks)
      : cellsTable(
          file,
          () => unit,
          cells,
          () => printed,
        );
  },
};
