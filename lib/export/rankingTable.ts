import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { UnitRow } from '../metrics/rows';
import type { FileQuery } from '../query/fileQuery';
import { describePeers } from '../result/describePeers';
import { SMALL_DENOMINATOR } from '../result/isSmall';
import { mixtures } from '../result/mixtures';
import { noSumWords } from '../result/noSumWords';
import type { RankedUnit, Ranking } from '../result/ranking';
import { isOneKind } from '../result/traits';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { kindOfMetric, markOf, measureColumns, type PrintedTexts, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { rankingTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

const bound = (key: string, zh: string, en: string, side: 'low' | 'high'): FileColumn<RankedUnit> => ({
  key,
  zh,
  en,
  kind: 'percent',
  unit: '%',
  value: ({ interval }) => interval?.[side] ?? null,
});
const INTERVAL = [
  bound('interval_low', '区间下限', 'Interval, lower', 'low'),
  bound('interval_high', '区间上限', 'Interval, upper', 'high'),
];
const INTERVAL_DEFINITION = {
  term: '区间',
  text: `分母不足 ${SMALL_DENOMINATOR} 件的比率不排名，给出 95% 的 Wilson 区间；其余为空。`,
};

/** The file of /rank: one row a unit, in the order of the page, all pages of it. Wide: value and state under the metric's key. `parent`: the unit asked for. */
export function rankingTable(
  ranking: Ranking,
  parent: UnitRow | null,
  shape: FileQuery['shape'],
  provenance: Provenance,
  texts?: PrintedTexts,
): FileTable {
  const { query, rows, peers, unlike } = ranking;
  const { metric: key, applicant, year } = query;
  const { label, labelEn, unit } = metricOf(key);
  const lead: readonly FileColumn<RankedUnit>[] = [
    { key: 'rank', zh: '名次', en: 'Rank', kind: 'integer', width: 8, value: ({ rank }) => rank },
    ...unitColumns<RankedUnit>((row) => row.unit),
    { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
  ];
  const columns =
    shape === 'long'
      ? [...lead, ...measureColumns<RankedUnit>(key, applicant, (row) => row, texts), ...INTERVAL]
      : [
          ...lead,
          ...wideColumns<RankedUnit>([
            {
              key,
              zh: label,
              en: labelEn,
              kind: kindOfMetric(key),
              unit: formatUnit(unit),
              value: ({ measure }) => (measure.kind === 'value' ? measure.value : null),
              state: ({ measure }) => stateOf(measure),
              mark: ({ measure }) => markOf(measure),
            },
          ]),
        ];
  const notes = {
    ...provenance,
    title: rankingTitle(ranking, parent),
    query: [
      `指标：${label}`,
      `年度：${year}`,
      `申请人：${APPLICANT_COLUMNS[applicant].label}`,
      `同类：${describePeers(peers) || '不限'}`,
      ...(unlike > 0 ? [`未列入：${unlike} 家级别、类型或统计范围不同的单位`] : []),
      `上级：${query.parent ?? '全部'}`,
      ...mixtures(ranking),
      ...(isOneKind(ranking) ? [] : [noSumWords()]),
    ],
    definitions: [...metricDefinitions(key), ...STATE_DEFINITIONS, ...MARK_DEFINITIONS, INTERVAL_DEFINITION],
  };
  return toFileTable(`rank-${key}-${year}`, notes, columns, rows);
}
