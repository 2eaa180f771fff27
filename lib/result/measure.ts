import { inputsOf, isDerived, type MetricKey, metricOf } from '../metrics/catalogue';
import { evaluateParts, type Parts, valueOfParts } from '../metrics/evaluate';
import { type FigureMap, toFigureMap } from '../metrics/figureMap';
import type { MissingReason } from '../metrics/formatValue';
import type { ReportedKey } from '../metrics/reported';
import type { CellRow, Mark, ReportRow } from '../metrics/rows';
import type { Applicant, TableNo } from '../metrics/types';
import { worstMark } from '../metrics/worstMark';

/** The value of a metric for one unit and year, or why there is none. Never 0 in place of a reason. */
export type Measure =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number | null;
      /** What was found of the figures that it rests on; absent where nothing was. */
      readonly mark?: Mark;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

const missing = (reason: MissingReason): Measure => ({ kind: 'missing', reason });

/** A value with what was found of the figures that it rests on. */
const toValue = ({ numerator, denominator }: Parts, value: number, mark: Mark | undefined): Measure =>
  mark
    ? { kind: 'value', value, numerator, denominator, mark }
    : { kind: 'value', value, numerator, denominator };

/** Worst first: what cannot be confirmed says more than what was left empty. */
const STATES = ['unreadable', 'not_applicable', 'blank'] as const;

/** The table that a figure stands in; null for the statistics table of the years before 2019. */
function tableOf(key: ReportedKey): TableNo | null {
  return key.startsWith('t2_') ? 2 : key.startsWith('t3_') ? 3 : key.startsWith('t4_') ? 4 : null;
}

/** True when the report has the table that prints this figure, or one of the same form in its place. */
function hasTable(key: ReportedKey, report: ReportRow): boolean {
  const table = tableOf(key);
  const hasForm = Object.values(report.editions).some((edition) => edition !== null);
  return table === null
    ? hasForm || report.statistics !== null
    : report.editions[table] !== null || (report.statistics !== null && !hasForm);
}

/** True when the report's own edition of the table prints this figure. */
function isAsked(key: ReportedKey, report: ReportRow): boolean {
  const metric = metricOf(key);
  const table = tableOf(key);
  // A local table asks for what it prints: what it lacks was not asked.
  if (table === null) return report.statistics === '2014';
  const edition = report.editions[table];
  return edition !== null && !isDerived(metric) && metric.address[edition] !== undefined;
}

/** Cells by unit, year, metric and applicant, for `toMeasure`. */
export const indexCells = (rows: readonly CellRow[]): FigureMap<CellRow> => toFigureMap(rows, (row) => row);

/** Evaluates a metric for a unit by its report of the year; see `measurer`. */
export type Measurer = (unitId: string, report: ReportRow | undefined) => Measure;

/**
 * Evaluates a metric for many units of one year: what all have in common is found once, since a page looks at tens of thousands of figures. A
 * number, a sum or a ratio where every figure it rests on is printed; otherwise the reason: no report, the form does not ask, an empty or
 * unreadable cell, or nothing to divide by.
 */
export function measurer(
  key: MetricKey,
  applicant: Applicant,
  year: number,
  cells: FigureMap<CellRow>,
): Measurer {
  const inputs = inputsOf(key, applicant);
  const ofYear = cells.get(year);
  const columns = inputs.map((input) => ofYear?.get(input.key)?.get(input.applicant));
  const isReported = !isDerived(metricOf(key));

  const missingOf = (report: ReportRow, found: readonly (CellRow | undefined)[]): Measure => {
    const asked = found.filter((cell, i) => {
      const input = inputs[i];
      return cell !== undefined || (input !== undefined && isAsked(input.key, report));
    });
    if (asked.length === 0) {
      const tableFound = inputs.some((input) => hasTable(input.key, report));
      return missing(tableFound ? 'not_asked' : 'not_reported');
    }
    const states = new Set(asked.map((cell) => cell?.state));
    return missing(STATES.find((state) => states.has(state)) ?? 'not_reported');
  };

  const [column] = columns;

  return (unitId, report) => {
    if (!report) return missing('not_reported');
    // Most figures rest on themselves alone, and are printed.
    const own = isReported ? column?.get(unitId) : undefined;
    if (own && own.value !== null) {
      const mark = own.mark && worstMark([own.mark]);
      return toValue({ numerator: own.value, denominator: null }, own.value, mark);
    }
    const found = columns.map((cells) => cells?.get(unitId));
    const read = (input: ReportedKey, of: Applicant): number | null =>
      ofYear?.get(input)?.get(of)?.get(unitId)?.value ?? null;
    const parts = isReported ? null : evaluateParts(key, applicant, read);
    if (parts === null) return missingOf(report, found);
    const value = valueOfParts(key, parts);
    if (value === null) return missing('no_denominator');
    return toValue(parts, value, worstMark(found.flatMap((cell) => cell?.mark ?? [])));
  };
}

/** Evaluates a metric for one unit and year, as `measurer` does. */
export const toMeasure = (
  key: MetricKey,
  applicant: Applicant,
  unit: { readonly id: string; readonly year: number },
  cells: FigureMap<CellRow>,
  report: ReportRow | undefined,
): Measure => measurer(key, applicant, unit.year, cells)(unit.id, report);
