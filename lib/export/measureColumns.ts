import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { hasApplicants, type MetricKey, metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { Mark, ReportRow } from '../metrics/rows';
import type { Applicant, TableNo } from '../metrics/types';
import { SCOPE_NAMES } from '../metrics/unitNames';
import { formatReportId } from '../query/reportId';
import type { Measure } from '../result/measure';
import type { ColumnKind, FileColumn } from './fileTable';
import { markColumns } from './markColumns';
import { STATE_WORDS } from './stateWords';

/** What a row of measures is about: the value or reason, and the report that it comes from. */
export interface Measured {
  readonly measure: Measure;
  readonly report: ReportRow | null;
}

/** Printed text and failing rules of a cell, by `unit/year`; a computed metric has none. */
export type PrintedTexts = ReadonlyMap<string, { readonly printed: string; readonly rules: string | null }>;

/** Counts are whole; amounts and quotients are not; per cent is shown with its sign. */
export function kindOfMetric(key: MetricKey): ColumnKind {
  const { unit } = metricOf(key);
  return unit === '%' ? 'percent' : unit === '件' || unit === '项' ? 'integer' : 'decimal';
}

/** `number` or the reason why there is none. */
export const stateOf = (measure: Measure): keyof typeof STATE_WORDS =>
  measure.kind === 'value' ? 'number' : measure.reason;

/** What was found of the figures that a measure rests on. */
export const markOf = (measure: Measure | undefined): Mark | undefined =>
  measure?.kind === 'value' ? measure.mark : undefined;

const partOf = (measure: Measure, part: 'value' | 'numerator' | 'denominator'): number | null =>
  measure.kind === 'value' ? measure[part] : null;

/** Columns that every file of one metric has, after those that name unit and year (docs/files.md). */
export function measureColumns<Row>(
  key: MetricKey,
  applicant: Applicant,
  of: (row: Row) => Measured,
  texts: PrintedTexts = new Map(),
): readonly FileColumn<Row>[] {
  const metric = metricOf(key);
  const unit = formatUnit(metric.unit);
  const measure = (row: Row): Measure => of(row).measure;
  const report = (row: Row): ReportRow | null => of(row).report;
  const text = (row: Row) => {
    const known = report(row);
    return known ? texts.get(`${known.unitId}/${known.year}`) : undefined;
  };
  const edition = (table: TableNo): FileColumn<Row> => ({
    key: `edition_table${table}`,
    zh: `表${{ 2: '二', 3: '三', 4: '四' }[table]}格式`,
    en: `Form of table ${table}`,
    kind: 'text',
    width: 8,
    value: (row) => report(row)?.editions[table] ?? null,
  });
  return [
    { key: 'metric', zh: '指标代码', en: 'Metric code', kind: 'text', value: () => key },
    { key: 'metric_label', zh: '指标', en: 'Metric', kind: 'text', width: 28, value: () => metric.label },
    {
      key: 'applicant',
      zh: '申请人代码',
      en: 'Applicant code',
      kind: 'text',
      width: 10,
      value: () => applicant,
    },
    {
      key: 'applicant_label',
      zh: '申请人',
      en: 'Applicant',
      kind: 'text',
      width: 10,
      value: () => (hasApplicants(key) ? APPLICANT_COLUMNS[applicant].label : null),
    },
    {
      key: 'value',
      zh: '数值',
      en: 'Value',
      kind: kindOfMetric(key),
      unit,
      value: (row) => partOf(measure(row), 'value'),
    },
    { key: 'unit', zh: '计量单位', en: 'Unit of value', kind: 'text', width: 8, value: () => metric.unit },
    {
      key: 'numerator',
      zh: '分子',
      en: 'Numerator',
      kind: 'decimal',
      value: (row) => partOf(measure(row), 'numerator'),
    },
    {
      key: 'denominator',
      zh: '分母',
      en: 'Denominator',
      kind: 'decimal',
      value: (row) => partOf(measure(row), 'denominator'),
    },
    {
      key: 'state',
      zh: '状态代码',
      en: 'State code',
      kind: 'text',
      width: 12,
      value: (row) => stateOf(measure(row)),
    },
    {
      key: 'state_label',
      zh: '状态',
      en: 'State',
      kind: 'text',
      width: 10,
      value: (row) => STATE_WORDS[stateOf(measure(row))],
    },
    ...markColumns<Row>((row) => markOf(measure(row))),
    {
      key: 'printed',
      zh: '原表所印',
      en: 'As printed',
      kind: 'text',
      value: (row) => text(row)?.printed ?? null,
    },
    {
      key: 'comparability',
      zh: '可比性',
      en: 'Comparability',
      kind: 'text',
      width: 14,
      value: () => metric.comparability,
    },
    edition(2),
    edition(3),
    edition(4),
    {
      key: 'scope',
      zh: '统计范围代码',
      en: 'Scope code',
      kind: 'text',
      value: (row) => report(row)?.scope ?? null,
    },
    {
      key: 'scope_label',
      zh: '统计范围',
      en: 'Scope',
      kind: 'text',
      value: (row) => {
        const scope = report(row)?.scope;
        return scope === undefined ? null : (SCOPE_NAMES[scope] ?? scope);
      },
    },
    {
      key: 'published_on',
      zh: '公布日期',
      en: 'Published on',
      kind: 'date',
      value: (row) => report(row)?.publishedOn ?? null,
    },
    {
      key: 'findings',
      zh: '错误处数',
      en: 'Findings',
      kind: 'integer',
      value: (row) => report(row)?.findings ?? null,
    },
    {
      key: 'report',
      zh: '报告编号',
      en: 'Report',
      kind: 'text',
      value: (row) => {
        const known = report(row);
        return known && formatReportId({ ...known, revision: known.revision ?? null });
      },
    },
    {
      key: 'source_url',
      zh: '来源网址',
      en: 'Source address',
      kind: 'text',
      width: 40,
      value: (row) => report(row)?.sourceUrl ?? null,
    },
  ];
}
