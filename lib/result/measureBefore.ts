import type { MetricKey } from '../metrics/catalogue';
import { predecessorsOf } from '../metrics/crosswalk2014';
import type { FigureMap } from '../metrics/figureMap';
import type { ReportedKey } from '../metrics/reported';
import type { CellRow, ReportRow } from '../metrics/rows';
import type { Applicant } from '../metrics/types';
import { worstMark } from '../metrics/worstMark';
import { type Measure, toMeasure } from './measure';

/**
 * What goes before a metric of the form of 2019 in a report on 2018 or before: the sum of the figures that its statistics table
 * prints instead. Null where nothing comparable does, and for reports of later forms: the metric itself is then asked for.
 */
export function measureBefore(
  key: MetricKey,
  applicant: Applicant,
  unit: { readonly id: string; readonly year: number },
  cells: FigureMap<CellRow>,
  report: ReportRow | undefined,
): Measure | null {
  const before = predecessorsOf(key);
  if (!before || !report || report.statistics === null || applicant !== 'total') return null;
  const measures = before.map((input: ReportedKey) => toMeasure(input, 'total', unit, cells, report));
  const missing = measures.find((measure) => measure.kind === 'missing');
  if (missing) return missing;
  const value = measures.reduce(
    (sum, measure) => sum + (measure.kind === 'value' ? measure.value : Number.NaN),
    0,
  );
  const mark = worstMark(
    measures.flatMap((measure) => (measure.kind === 'value' ? (measure.mark ?? []) : [])),
  );
  return { kind: 'value', value, numerator: value, denominator: null, ...(mark && { mark }) };
}
