import { db } from '../../lib/db/client';
import { reportCompareTable } from '../../lib/export/reportCompareTable';
import { loadReportComparison } from '../../lib/load/loadReportComparison';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import {
  REPORT_COMPARE_PARAMS,
  reportCompareQuery,
  reportCompareSearch,
} from '../../lib/query/reportCompareQuery';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { cellsShown } from '../../lib/result/compareCells';
import { badRequest, notFoundText, refusedText } from '../responses';
import type { FileView } from './fileView';

const NO_PAIR = {
  alone: '这家单位只有这一份报告，没有可比的。',
  unknown: '没有参数“with”所写的报告：编号可在单位页的报告表中查到。',
  stranger: '参数“with”不对：那是另一家单位的报告，逐格比较只在同一单位的报告之间；不同单位用 /compare。',
} as const;

/** /reports/[id]/compare as a file. */
export const reportCompareFile: FileView = {
  wide: false,
  load: async ({ search, id: given, provenance }) => {
    const query = reportCompareQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...REPORT_COMPARE_PARAMS, ...FILE_PARAMS]);
    const asked = parseReportId(given);
    const found = asked && (await loadReportComparison(db(), asked, query.data));
    if (!found) return notFoundText('没有这份报告：编号的样子是 单位编号-年度，例如 450204-2023。');
    if (found.kind === 'stranger') return refusedText(NO_PAIR.stranger);
    if (found.kind !== 'pair') return notFoundText(NO_PAIR[found.kind]);
    const { earlier, later, cells } = found.comparison;
    const [from, to] = [earlier.report, later.report].map(formatReportId);
    if (!from || !to) throw new Error(`Two reports without two ids: ${given}`);
    // The address says both revisions by number: it means the same after the next import, too.
    const path = `/reports/${to}/compare?${reportCompareSearch({ ...query.data, with: from })}`;
    return reportCompareTable(
      later.unit,
      { earlier: from, later: to },
      cellsShown(cells, query.data.show),
      await provenance(path),
    );
  },
};
