import { metricOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { PeerTrend, Spread } from '../result/peerTrend';
import type { TrendPoint } from '../result/trend';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { kindOfMetric, measureColumns } from './measureColumns';
import type { Provenance } from './provenance';
import { peersTitle } from './titles';
import { unitColumns } from './unitColumns';

interface Row {
  readonly unit: UnitRow;
  readonly point: TrendPoint;
  readonly spread: Spread | null;
}

/** The file of a unit's line beside the units alike: one row a year; the quartiles are empty where too few units alike have a value. */
export function peersTable({ trend, spread }: PeerTrend, provenance: Provenance): FileTable {
  const { query, series } = trend;
  const { metric } = query;
  const around = (
    key: keyof Omit<Spread, 'valued'>,
    name: string,
    zh: string,
    en: string,
  ): FileColumn<Row> => ({
    key: name,
    zh,
    en,
    kind: kindOfMetric(metric) === 'percent' ? 'percent' : 'decimal',
    value: ({ spread: of }) => of?.[key] ?? null,
  });
  const [line] = series;
  return toFileTable<Row>(
    `peers-${line?.unit.id}-${metric}`,
    {
      ...provenance,
      title: line ? peersTitle(line.unit, metric) : '',
      query: [`指标：${metricOf(metric).label}`, `年度：${query.from}–${query.to}`],
      definitions: [
        ...metricDefinitions(metric),
        ...STATE_DEFINITIONS,
        ...MARK_DEFINITIONS,
        {
          term: '同类 peers',
          text: '同一上级、同级别、同类型、统计范围相同而有这个数的单位，含本单位；太少的年份没有中位数和四分位数。',
        },
      ],
    },
    [
      ...unitColumns<Row>(({ unit }) => unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ point }) => point.year },
      ...measureColumns<Row>(metric, query.applicant, ({ point }) => point),
      around('median', 'peers_median', '同类中位数', 'Median of peers'),
      around('low', 'peers_q1', '同类下四分位数', 'Lower quartile of peers'),
      around('high', 'peers_q3', '同类上四分位数', 'Upper quartile of peers'),
      {
        key: 'peers_valued',
        zh: '同类有数（家）',
        en: 'Peers with a value',
        kind: 'integer',
        value: ({ spread: of }) => of?.valued ?? null,
      },
    ],
    series.flatMap(({ unit, points }) =>
      points.map((point, i) => ({ unit, point, spread: spread[i] ?? null })),
    ),
  );
}
