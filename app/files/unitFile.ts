import { marksByCell } from '../../lib/checks/marksByCell';
import { db } from '../../lib/db/client';
import { CELL_DEFINITIONS, cellsTable } from '../../lib/export/cellsTable';
import type { PrintedReport } from '../../lib/export/printedCell';
import { unitTitle } from '../../lib/export/titles';
import { yearsTable } from '../../lib/export/yearsTable';
import { loadUnitProfile } from '../../lib/load/loadUnitProfile';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { formatReportId } from '../../lib/query/reportId';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../lib/query/unitsQuery';
import type { UnitTable } from '../../lib/result/unitTable';
import { badRequest, notFoundText } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** The page's table with one of its years; with none when the unit has no report on it. */
const oneYear = ({ years, rows }: UnitTable, only: number): UnitTable => ({
  years: years.filter((year) => year === only),
  rows: rows.map(({ metric, measures }) => ({
    metric,
    measures: measures.filter((_, i) => years[i] === only),
  })),
});

/** /units/[id] as a file: every printed cell of the unit's current reports, or of one year's with `year`. */
export const unitFile: FileView = {
  wide: true,
  load: async ({ search: params, id: given, shape, provenance }) => {
    const query = unitQuery.safeParse(params);
    if (!query.success) return badRequest(query.error, [...UNIT_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const id = unitIdPath.safeParse(given);
    const profile = id.success ? await loadUnitProfile(db(), id.data, query.data) : null;
    if (!profile) return notFoundText('没有这个单位：编号可在 /units 查到。');

    const { unit, cells, reports, findings, table } = profile;
    const { year: only, version } = query.data;
    const search = unitSearch(query.data);
    const years = only === undefined ? '全部年度' : `${only} 年`;
    const notes = {
      ...(await provenance(`/units/${unit.id}${search === '' ? '' : `?${search}`}`, version)),
      title: unitTitle(unit, only),
      query: [`单位：${unit.name}（${unit.id}）`, `年度：${years}`],
      definitions: CELL_DEFINITIONS,
    };
    const file = { name: only === undefined ? `unit-${unit.id}` : `unit-${unit.id}-${only}`, notes };
    if (shape === 'wide') return yearsTable(file, only === undefined ? table : oneYear(table, only));

    const printed = new Map(
      reports.map((report): [number, PrintedReport] => {
        const own = findings.filter(({ year }) => year === report.year);
        const id = formatReportId({ ...report, revision: report.revision ?? null });
        return [report.year, { ...report, id, marks: marksByCell(own) }];
      }),
    );
    const wanted = cells.filter(({ year }) => only === undefined || year === only);
    return cellsTable(
      file,
      () => unit,
      wanted,
      ({ year }) => {
        const report = printed.get(year);
        if (!report) throw new Error(`Cells of ${unit.id} ${year} without their report`);
        return report;
      },
    );
  },
};
