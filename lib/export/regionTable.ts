import { metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { FileQuery } from '../query/fileQuery';
import { describePeers } from '../result/describePeers';
import { mixtures } from '../result/mixtures';
import { noSumWords } from '../result/noSumWords';
import type { RankedUnit } from '../result/ranking';
import { FAR_FROM_SIBLINGS, REGION_HEADLINES, type Region } from '../result/region';
import { isOneKind } from '../result/traits';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { kindOfMetric, markOf, measureColumns, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { regionTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

/** The file of /regions/[code]: one row a child, in the order of the page. Wide: all headline figures of each. */
export function regionTable(region: Region, shape: FileQuery['shape'], provenance: Provenance): FileTable {
  const { parent, query, ranking, far, figuresOf, absent } = region;
  const { metric: key, year } = query;
  const farOut = new Map(far.map(({ row, isAbove }) => [row.unit.id, isAbove ? 'above' : 'below']));
  const lead: readonly FileColumn<RankedUnit>[] = [
    { key: 'rank', zh: '名次', en: 'Rank', kind: 'integer', width: 8, value: ({ rank }) => rank },
    ...unitColumns<RankedUnit>((row) => row.unit),
    { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
  ];
  const columns =
    shape === 'long'
      ? [
          ...lead,
          ...measureColumns<RankedUnit>(key, 'total', (row) => row),
          {
            key: 'far_out',
            zh: '离群',
            en: 'Far out',
            kind: 'text' as const,
            width: 8,
            value: ({ unit }: RankedUnit) => farOut.get(unit.id) ?? null,
          },
        ]
      : [
          ...lead,
          ...wideColumns<RankedUnit>(
            REGION_HEADLINES.map((headline, i) => {
              const { label, labelEn, unit } = metricOf(headline);
              const of = (row: RankedUnit) => figuresOf.get(row.unit.id)?.[i];
              return {
                key: headline,
                zh: label,
                en: labelEn,
                kind: kindOfMetric(headline),
                unit: formatUnit(unit),
                value: (row: RankedUnit) => {
                  const measure = of(row);
                  return measure?.kind === 'value' ? measure.value : null;
                },
                state: (row: RankedUnit) => {
                  const measure = of(row);
                  return measure ? stateOf(measure) : null;
                },
                mark: (row: RankedUnit) => markOf(of(row)),
              };
            }),
          ),
        ];
  return toFileTable(
    `region-${parent.id}-${key}-${year}`,
    {
      ...provenance,
      title: regionTitle(region),
      query: [
        `上级：${parent.name}（${parent.id}）`,
        `指标：${metricOf(key).label}`,
        `年度：${year}`,
        `同类：${describePeers(ranking.peers) || '不限'}`,
        ...mixtures(ranking),
        ...(isOneKind(ranking) ? [] : [noSumWords()]),
        `有数 ${ranking.valued} 家，应有 ${ranking.expected ?? '不明'} 家；没有包含：${absent.map(({ unit }) => unit.shortName).join('、') || '无'}`,
      ],
      definitions: [
        ...metricDefinitions(key),
        ...STATE_DEFINITIONS,
        ...MARK_DEFINITIONS,
        {
          term: '离群 far_out',
          text: `above 偏高，below 偏低：超出四分位距 ${FAR_FROM_SIBLINGS} 倍以上；分母不足 30 件的比率不算在内。`,
        },
      ],
    },
    columns,
    ranking.rows,
  );
}
