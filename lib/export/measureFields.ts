import { type MetricKey, metricOf } from '../metrics/catalogue';
import { MISSING_WORDS } from '../metrics/formatValue';
import type { ReportRow } from '../metrics/rows';
import type { Applicant } from '../metrics/types';
import { formatReportId } from '../query/reportId';
import type { Measure } from '../result/measure';
import { type Field, numberField } from './csv';

/** Columns that every file of measures has, after those that name unit and year (docs/csv.md). */
export const MEASURE_COLUMNS = [
  'metric',
  'metric_label',
  'applicant',
  'value',
  'unit',
  'numerator',
  'denominator',
  'state',
  'state_label',
  'comparability',
  'edition_table2',
  'edition_table3',
  'edition_table4',
  'scope',
  'published_on',
  'findings',
  'report',
  'source_url',
] as const;

/** The fields of one measure, in the order of `MEASURE_COLUMNS`. */
export function measureFields(
  key: MetricKey,
  applicant: Applicant,
  measure: Measure,
  report: ReportRow | null,
): readonly Field[] {
  const metric = metricOf(key);
  const value = measure.kind === 'value' ? measure : null;
  const id = report && formatReportId({ unitId: report.unitId, year: report.year, revision: null });
  return [
    key,
    metric.label,
    applicant,
    numberField(value?.value),
    metric.unit ?? '',
    numberField(value?.numerator),
    numberField(value?.denominator),
    measure.kind === 'value' ? 'number' : measure.reason,
    measure.kind === 'value' ? '数值' : MISSING_WORDS[measure.reason],
    metric.comparability,
    report?.editions[2] ?? '',
    report?.editions[3] ?? '',
    report?.editions[4] ?? '',
    report?.scope ?? '',
    report?.publishedOn ?? '',
    numberField(report?.findings),
    id ?? '',
    report?.sourceUrl ?? '',
  ];
}
