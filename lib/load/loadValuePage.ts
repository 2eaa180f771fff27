import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findMarks } from '../db/findMarks';
import type { ReportChoice } from '../db/pages/chosen';
import { type ChosenReport, findReportPage, type ReportKey } from '../db/pages/findReportPage';
import { inputsOf, type MetricKey } from '../metrics/catalogue';
import type { Applicant } from '../metrics/types';
import { indexCells, type Measure, toMeasure } from '../result/measure';
import { measureBefore } from '../result/measureBefore';
import { inputsAcross } from './inputsAcross';
import { markCells } from './markCells';

export interface ValueQuery extends ReportChoice {
  readonly metric: MetricKey;
  readonly applicant: Applicant;
  /** Only measures in this state: `number`, or the reason why there is none. */
  readonly state?: string | undefined;
  /** Put figures of the form of 2014 before those of 2019, as trends do. */
  readonly crosswalk: boolean;
}

/** A metric in one report. */
export interface ReportValue {
  readonly report: ChosenReport;
  readonly measure: Measure;
}

/** One page of values; `end`: the report at which it ended, null when there are no more. */
export interface ValuePage {
  readonly values: readonly ReportValue[];
  readonly end: ReportKey | null;
}

/**
 * One metric over the reports that fit, by unit and year, evaluated as rankings and trends do. A page looks at `limit` reports;
 * asked for one state only it may hold fewer values, and none, before the end.
 */
export async function loadValuePage(
  db: Db,
  { metric, applicant, state, crosswalk, ...choice }: ValueQuery,
  { after, limit }: { readonly after: ReportKey | null; readonly limit: number },
): Promise<ValuePage> {
  const found = await findReportPage(db, choice, { after, limit: limit + 1 });
  const reports = found.slice(0, limit);
  const last = reports.at(-1);
  const years = reports.map(({ year }) => year);
  const filter = {
    inputs: crosswalk ? inputsAcross({ metric, applicant }) : inputsOf(metric, applicant),
    from: Math.min(...years),
    to: Math.max(...years),
    units: [...new Set(reports.map(({ unitId }) => unitId))],
    version: choice.version,
  };
  const [rows, marks] = last
    ? await Promise.all([findCells(db, filter), findMarks(db, filter)])
    : [[], new Map()];
  const cells = indexCells(markCells(rows, marks));
  const values = reports.map((report): ReportValue => {
    const unit = { id: report.unitId, year: report.year };
    const before = crosswalk ? measureBefore(metric, applicant, unit, cells, report) : null;
    return { report, measure: before ?? toMeasure(metric, applicant, unit, cells, report) };
  });
  const stateOf = (measure: Measure): string => (measure.kind === 'value' ? 'number' : measure.reason);
  return {
    values: values.filter(({ measure }) => state === undefined || stateOf(measure) === state),
    end: found.length > limit && last ? { unitId: last.unitId, year: last.year } : null,
  };
}
