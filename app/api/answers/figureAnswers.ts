import { z } from 'zod';
import { readCursor } from '../../../lib/api/cursor';
import { listObservations, listValues } from '../../../lib/api/endpoints/figureEndpoints';
import { isProblem } from '../../../lib/api/problems';
import { marksByCell } from '../../../lib/checks/marksByCell';
import { cellsTable } from '../../../lib/export/cellsTable';
import { jsonRows } from '../../../lib/export/jsonRows';
import type { PrintedReport } from '../../../lib/export/printedCell';
import { SOURCE } from '../../../lib/export/provenance';
import { valuesTable } from '../../../lib/export/valuesTable';
import { loadObservationPage, type ObservationPage, reportKey } from '../../../lib/load/loadObservationPage';
import { loadPrinted } from '../../../lib/load/loadPrinted';
import { loadValuePage } from '../../../lib/load/loadValuePage';
import { REPORTED_METRICS } from '../../../lib/metrics/reported';
import { APPLICANTS } from '../../../lib/metrics/types';
import { LATEST_YEAR } from '../../../lib/query/fields';
import { OLDEST_YEAR } from '../../../lib/query/oldestYear';
import { formatReportId } from '../../../lib/query/reportId';
import { type AnswerContext, answer } from '../answer';
import { tooNew } from '../tooNew';
import { unknownUnits } from '../unknownUnits';

const observationKey = z.tuple([z.string(), z.int(), z.int(), z.enum(APPLICANTS)]);
const valueKey = z.tuple([z.string(), z.int()]);

const provenance = ({ origin, version }: AnswerContext) => ({
  address: origin,
  source: SOURCE,
  dataDate: null,
  dataVersion: version.number,
});

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (!value) throw new Error(`A cell whose report is not there: ${key}`);
  return value;
}

/** The same rows as the file of a unit or report, over any of them. */
function observationRows(context: AnswerContext, page: ObservationPage): readonly string[] {
  const printed = new Map(
    [...page.reports].map(([key, { report, findings }]): [string, PrintedReport] => [
      key,
      {
        ...report,
        id: formatReportId({ ...report, revision: report.isCurrent ? null : report.revision }),
        marks: marksByCell(findings),
      },
    ]),
  );
  const units = new Map([...page.reports.values()].map(({ report }) => [report.unitId, report.unit]));
  const notes = { ...provenance(context), title: '', query: [], definitions: [] };
  const table = cellsTable(
    { name: 'observations', notes },
    (id) => known(units, id),
    page.cells,
    (cell) => known(printed, reportKey(cell)),
  );
  return jsonRows(table);
}

export const FIGURE_ANSWERS = [
  answer(listObservations, async (context, _, { limit, cursor, metric, ...choice }) => {
    const problem = (await unknownUnits(context.db, choice)) ?? tooNew(context, choice.version);
    if (problem) return problem;
    const read = readCursor(observationKey, cursor);
    if (isProblem(read)) return read;
    const after = read.after && {
      unitId: read.after[0],
      year: read.after[1],
      metricId: read.after[2],
      applicant: read.after[3],
    };
    const metrics = metric && REPORTED_METRICS.filter(({ key }) => metric.includes(key));
    const page = await loadObservationPage(context.db, { ...choice, metrics }, { after, limit });
    const { end } = page;
    return {
      rows: observationRows(context, page),
      end: end && [end.unitId, end.year, end.metricId, end.applicant],
      pinned: choice.version,
    };
  }),
  answer(listValues, async (context, _, { limit, cursor, crosswalk, ...query }) => {
    const problem = (await unknownUnits(context.db, query)) ?? tooNew(context, query.version);
    if (problem) return problem;
    const read = readCursor(valueKey, cursor);
    if (isProblem(read)) return read;
    const after = read.after && { unitId: read.after[0], year: read.after[1] };
    const { values, end } = await loadValuePage(
      context.db,
      { ...query, crosswalk: crosswalk === '2014' },
      { after, limit },
    );
    const rows = values.map(({ report, measure }) => ({
      report,
      measure,
      unit: report.unit,
      year: report.year,
    }));
    const years = rows.map(({ year }) => year);
    const texts = await loadPrinted(context.db, {
      ...query,
      from: Math.min(...years, LATEST_YEAR),
      to: Math.max(...years, OLDEST_YEAR),
      units: [...new Set(rows.map(({ unit }) => unit.id))],
    });
    return {
      rows: jsonRows(valuesTable(query, rows, provenance(context), texts)),
      end: end && [end.unitId, end.year],
      pinned: query.version,
    };
  }),
];
