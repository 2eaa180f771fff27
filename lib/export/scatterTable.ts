import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { hasApplicants, type MetricKey, metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { UnitRow } from '../metrics/rows';
import type { Applicant } from '../metrics/types';
import type { FileQuery } from '../query/fileQuery';
import { formatReportId } from '../query/reportId';
import { correlationWords } from '../result/correlationWords';
import { describePeers } from '../result/describePeers';
import type { Measure } from '../result/measure';
import { mixtures } from '../result/mixtures';
import { FAR_OUT, MOST_NAMED, type Scatter, type ScatterUnit } from '../result/scatter';
import { axisOf } from '../result/scatterAxes';
import { STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS, markColumns } from './markColumns';
import { kindOfMetric, markOf, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';
import { scatterTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

type Role = 'x' | 'y' | 'size';
const ROLES = { x: '横轴', y: '纵轴', size: '大小' } as const;

interface Figure {
  readonly row: ScatterUnit;
  readonly role: Role;
  readonly metric: MetricKey;
  readonly applicant: Applicant;
  readonly measure: Measure;
}

/** Where the unit is in the picture: `drawn`, or why it is not. */
const placeOf = ({ without }: ScatterUnit): 'drawn' | 'missing' | 'off_log' => without[0]?.kind ?? 'drawn';
const PLACES = { drawn: '在图中', missing: '缺数', off_log: '对数轴上画不出' } as const;

function dotColumns<Row>(of: (row: Row) => ScatterUnit): readonly FileColumn<Row>[] {
  return [
    { key: 'group', zh: '颜色分组', en: 'Colour group', kind: 'text', value: (row) => of(row).group },
    { key: 'dot', zh: '图中代码', en: 'Dot code', kind: 'text', width: 10, value: (row) => placeOf(of(row)) },
    {
      key: 'dot_label',
      zh: '图中',
      en: 'Dot',
      kind: 'text',
      width: 12,
      value: (row) => PLACES[placeOf(of(row))],
    },
    {
      key: 'far_out',
      zh: '离群',
      en: 'Far out',
      kind: 'text',
      width: 8,
      value: (row) => (of(row).isFar ? 'yes' : 'no'),
    },
    {
      key: 'report',
      zh: '报告编号',
      en: 'Report',
      kind: 'text',
      value: (row) => formatReportId({ ...of(row).report, revision: of(row).report.revision ?? null }),
    },
  ];
}

/** The name of a figure's column: that of the metric, with the applicant where it is not all. */
const columnOf = ({ metric, applicant }: Pick<Figure, 'metric' | 'applicant'>): string =>
  applicant === 'total' ? metric : `${metric}_${applicant}`;

/** The file of /scatter: long, one row a unit and axis; wide, one row a unit. In the order of the page, all pages of it. `parent`: the unit asked for. */
export function scatterTable(
  scatter: Scatter,
  parent: UnitRow | null,
  shape: FileQuery['shape'],
  provenance: Provenance,
): FileTable {
  const { query, rows, peers, unlike } = scatter;
  const { year, size } = query;
  const asked = [
    { role: 'x', ...axisOf(query, 'x') },
    { role: 'y', ...axisOf(query, 'y') },
    ...(size === undefined ? [] : [{ role: 'size', metric: size, applicant: 'total' } as const]),
  ] as const;
  const measureOf = (row: ScatterUnit, role: Role): Measure | null => row[role];
  const notes = {
    ...provenance,
    title: scatterTitle(scatter, parent),
    query: [
      ...asked.map(
        ({ role, metric, applicant }) =>
          `${ROLES[role]}：${metricOf(metric).label}（${metric}${applicant === 'total' ? '' : `，${APPLICANT_COLUMNS[applicant].label}`}）`,
      ),
      `年度：${year}`,
      `同类：${describePeers(peers) || '不限'}`,
      ...(unlike > 0 ? [`未列入：${unlike} 家级别、类型或统计范围不同的单位`] : []),
      `上级：${query.parent ?? '全部'}`,
      ...mixtures(scatter),
      correlationWords(scatter),
    ],
    definitions: [
      ...asked.map(({ metric }) => ({
        term: metric,
        text: `${metricOf(metric).label}（${metricOf(metric).labelEn}），计量单位：${formatUnit(metricOf(metric).unit)}。${metricOf(metric).note}`,
      })),
      ...STATE_DEFINITIONS,
      ...MARK_DEFINITIONS,
      {
        term: '图中 dot',
        text: 'drawn 在图中；missing 缺一项数；off_log 为零或负数，对数轴上没有位置，不作平移。',
      },
      {
        term: '离群 far_out',
        text: `任一轴上（按图中刻度）超出四分位距 ${FAR_OUT} 倍以上，取最远的 ${MOST_NAMED} 家；分母不足 30 件的比率不计。`,
      },
    ],
  };
  const name = `scatter-${columnOf(axisOf(query, 'x'))}-${columnOf(axisOf(query, 'y'))}-${year}`;
  const yearColumn = { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year } as const;
  if (shape === 'wide') {
    return toFileTable<ScatterUnit>(
      name,
      notes,
      [
        ...unitColumns<ScatterUnit>((row) => row.unit),
        yearColumn,
        ...wideColumns<ScatterUnit>(
          // A metric against itself stands once.
          asked
            .filter((one, i) => asked.findIndex((other) => columnOf(other) === columnOf(one)) === i)
            .map(({ role, metric, applicant }) => {
              const { label, labelEn, unit } = metricOf(metric);
              const of = (row: ScatterUnit) => measureOf(row, role);
              const { label: who, labelEn: whoEn } = APPLICANT_COLUMNS[applicant];
              const isAll = applicant === 'total';
              return {
                key: columnOf({ metric, applicant }),
                zh: isAll ? label : `${label}（${who}）`,
                en: isAll ? labelEn : `${labelEn} (${whoEn})`,
                kind: kindOfMetric(metric),
                unit: formatUnit(unit),
                value: (row: ScatterUnit) => {
                  const measure = of(row);
                  return measure?.kind === 'value' ? measure.value : null;
                },
                state: (row: ScatterUnit) => {
                  const measure = of(row);
                  return measure && stateOf(measure);
                },
                mark: (row: ScatterUnit) => markOf(of(row) ?? undefined),
              };
            }),
        ),
        ...dotColumns<ScatterUnit>((row) => row),
      ],
      rows,
    );
  }
  const part = (which: 'value' | 'numerator' | 'denominator') => (figure: Figure) =>
    figure.measure.kind === 'value' ? figure.measure[which] : null;
  return toFileTable<Figure>(
    name,
    notes,
    [
      ...unitColumns<Figure>(({ row }) => row.unit),
      yearColumn,
      { key: 'axis', zh: '轴代码', en: 'Axis', kind: 'text', width: 8, value: ({ role }) => role },
      { key: 'metric', zh: '指标代码', en: 'Metric code', kind: 'text', value: ({ metric }) => metric },
      {
        key: 'metric_label',
        zh: '指标',
        en: 'Metric',
        kind: 'text',
        width: 28,
        value: ({ metric }) => metricOf(metric).label,
      },
      {
        key: 'applicant',
        zh: '申请人代码',
        en: 'Applicant code',
        kind: 'text',
        value: ({ applicant }) => applicant,
      },
      {
        key: 'applicant_label',
        zh: '申请人',
        en: 'Applicant',
        kind: 'text',
        value: ({ metric, applicant }) => (hasApplicants(metric) ? APPLICANT_COLUMNS[applicant].label : null),
      },
      { key: 'value', zh: '数值', en: 'Value', kind: 'decimal', value: part('value') },
      {
        key: 'unit',
        zh: '计量单位',
        en: 'Unit of value',
        kind: 'text',
        width: 8,
        value: ({ metric }) => metricOf(metric).unit,
      },
      { key: 'numerator', zh: '分子', en: 'Numerator', kind: 'decimal', value: part('numerator') },
      { key: 'denominator', zh: '分母', en: 'Denominator', kind: 'decimal', value: part('denominator') },
      {
        key: 'state',
        zh: '状态代码',
        en: 'State code',
        kind: 'text',
        value: ({ measure }) => stateOf(measure),
      },
      {
        key: 'state_label',
        zh: '状态',
        en: 'State',
        kind: 'text',
        value: ({ measure }) => STATE_WORDS[stateOf(measure)],
      },
      ...markColumns<Figure>(({ measure }) => markOf(measure)),
      ...dotColumns<Figure>(({ row }) => row),
    ],
    rows.flatMap((row) =>
      asked.flatMap(({ role, metric, applicant }): Figure[] => {
        const measure = measureOf(row, role);
        return measure ? [{ row, role, metric, applicant, measure }] : [];
      }),
    ),
  );
}
