import { z } from 'zod';
import { readCursor } from '../../../lib/api/cursor';
import { getReport, listFindings, listReports } from '../../../lib/api/endpoints/reportEndpoints';
import { isProblem } from '../../../lib/api/problems';
import { type FindingRow, findFindingPage } from '../../../lib/db/pages/findFindingPage';
import { type ChosenReport, findReportPage } from '../../../lib/db/pages/findReportPage';
import { formatReportId, parseReportId } from '../../../lib/query/reportId';
import { answer } from '../answer';
import { tooNew } from '../tooNew';
import { unknownUnits } from '../unknownUnits';

const reportKey = z.tuple([z.string(), z.int()]);
const findingKey = z.tuple([z.string(), z.int(), z.int()]);

const toReport = (report: ChosenReport) => ({
  id: formatReportId({ ...report, revision: report.isCurrent ? null : report.revision }),
  unit_id: report.unitId,
  unit_name: report.unit.name,
  year: report.year,
  revision: report.revision,
  title: report.title,
  issuer: report.issuer,
  scope: report.scope,
  edition_table2: report.editions[2],
  edition_table3: report.editions[3],
  edition_table4: report.editions[4],
  edition_statistics: report.statistics,
  published_on: report.publishedOn,
  source_url: report.sourceUrl,
  citation: report.citation,
  source_sha256: report.sourceSha256,
  imported_on: report.importedOn,
  status: report.status,
  grade: report.grade,
  numbers: report.numbers,
  findings: report.findings,
});

const toFinding = ({ unitId, year, ordinal: _, cells, ...finding }: FindingRow) => ({
  report: formatReportId({ unitId, year, revision: null }),
  unit_id: unitId,
  year,
  ...finding,
  cells: cells.map(({ from, key, value, ...cell }) => ({
    from,
    key,
    value,
    unit_id: cell.unitId ?? null,
    year: cell.year ?? null,
  })),
});

export const REPORT_ANSWERS = [
  answer(listReports, async (context, _, { limit, cursor, ...choice }) => {
    const { db } = context;
    const problem = (await unknownUnits(db, choice)) ?? tooNew(context, choice.version);
    if (problem) return problem;
    const read = readCursor(reportKey, cursor);
    if (isProblem(read)) return read;
    const after = read.after && { unitId: read.after[0], year: read.after[1] };
    const found = await findReportPage(db, choice, { after, limit: limit + 1 });
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      data: found.slice(0, limit).map(toReport),
      end: last ? [last.unitId, last.year] : null,
      pinned: choice.version,
    };
  }),
  answer(getReport, async ({ db }, { id }) => {
    const asked = parseReportId(id);
    const [report] = asked ? await findReportPage(db, { reports: [asked] }, { after: null, limit: 1 }) : [];
    return report
      ? { data: toReport(report) }
      : { problem: 'not-found', detail: `没有编号为“${id}”的现行报告。全部报告见 /api/v1/reports。` };
  }),
  answer(listFindings, async ({ db }, _, { limit, cursor, ...choice }) => {
    const problem = await unknownUnits(db, choice);
    if (problem) return problem;
    const read = readCursor(findingKey, cursor);
    if (isProblem(read)) return read;
    const after = read.after && { unitId: read.after[0], year: read.after[1], ordinal: read.after[2] };
    const found = await findFindingPage(db, choice, { after, limit: limit + 1 });
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      data: found.slice(0, limit).map(toFinding),
      end: last ? [last.unitId, last.year, last.ordinal] : null,
    };
  }),
];
