import { METRICS, type Metric } from '../metrics/catalogue';
import type { CellRow, ReportRow } from '../metrics/rows';
import { indexCells, type Measure, toMeasure } from './measure';

/** Every metric of a unit over the years it reported on: one row a metric, one column a year. */
export interface UnitTable {
  readonly years: readonly number[];
  readonly rows: readonly { readonly metric: Metric; readonly measures: readonly Measure[] }[];
}

/** The whole catalogue for one unit; metrics that no form it used asks for are left out. */
export function toUnitTable(
  unitId: string,
  reports: readonly ReportRow[],
  rows: readonly CellRow[],
): UnitTable {
  const cells = indexCells(rows);
  const measured = METRICS.map((metric) => ({
    metric,
    measures: reports.map((report) =>
      toMeasure(metric.key, 'total', { id: unitId, year: report.year }, cells, report),
    ),
  }));
  const everAsked = measured.filter(({ measures }) =>
    measures.some((measure) => measure.kind === 'value' || measure.reason !== 'not_asked'),
  );
  return { years: reports.map(({ year }) => year), rows: everAsked };
}
