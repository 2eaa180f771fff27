import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import { LEVEL_NAMES } from '../metrics/unitNames';
import type { FileQuery } from '../query/fileQuery';
import type { RankedUnit, Ranking } from '../result/ranking';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { kindOfMetric, measureColumns, type PrintedTexts, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { rankingTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

/** The file of /rank: one row a unit, in the order of the page, all pages of it. Wide: value and state under the metric's key. */
export function rankingTable(
  { query, rows }: Ranking,
  shape: FileQuery['shape'],
  provenance: Provenance,
  texts?: PrintedTexts,
): FileTable {
  const { metric: key, applicant, year } = query;
  const { label, labelEn, unit } = metricOf(key);
  const lead: readonly FileColumn<RankedUnit>[] = [
    { key: 'rank', zh: '名次', en: 'Rank', kind: 'integer', width: 8, value: ({ rank }) => rank },
    ...unitColumns<RankedUnit>((row) => row.unit),
    { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
  ];
  const columns =
    shape === 'long'
      ? [...lead, ...measureColumns<RankedUnit>(key, applicant, (row) => row, texts)]
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
            },
          ]),
        ];
  const notes = {
    ...provenance,
    title: rankingTitle(query),
    query: [
      `指标：${label}`,
      `年度：${year}`,
      `申请人：${APPLICANT_COLUMNS[applicant].label}`,
      `级别：${query.level ? LEVEL_NAMES[query.level] : '全部'}`,
      `上级：${query.parent ?? '全部'}`,
    ],
    definitions: [...metricDefinitions(key), ...STATE_DEFINITIONS],
  };
  return toFileTable(`rank-${key}-${year}`, notes, columns, rows);
}
