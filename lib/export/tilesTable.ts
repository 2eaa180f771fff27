import { metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import { describePeers } from '../result/describePeers';
import { type Tiles, type TileValue, tileWords } from '../result/tiles';
import { metricDefinitions } from './definitions';
import { type FileTable, toFileTable } from './fileTable';
import { kindOfMetric } from './measureColumns';
import type { Provenance } from './provenance';

/** The file of the province tiles: one row a province, all 34. */
export function tilesTable({ metric, year, peers, tiles }: Tiles, provenance: Provenance): FileTable {
  const { label, unit } = metricOf(metric);
  const count = (tile: TileValue, n: number): number | null => (tile.tile.kind === 'reports' ? n : null);
  return toFileTable<TileValue>(
    `tiles-${metric}-${year}`,
    {
      ...provenance,
      title: `${year} 年各省${label}`,
      query: [`指标：${label}`, `年度：${year}`, `同类：${describePeers(peers) || '不限'}`],
      definitions: [
        ...metricDefinitions(metric),
        { term: '合并', text: '各省为同类单位之和；比率先求和再相除。含几家、应有几家见各列。' },
      ],
    },
    [
      { key: 'province', zh: '代码', en: 'Code', kind: 'text', value: ({ tile }) => tile.code },
      { key: 'province_name', zh: '省级', en: 'Province', kind: 'text', value: ({ tile }) => tile.name },
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
      { key: 'metric', zh: '指标', en: 'Metric', kind: 'text', value: () => metric },
      { key: 'value', zh: '数值', en: 'Value', kind: kindOfMetric(metric), value: ({ value }) => value },
      { key: 'unit', zh: '计量单位', en: 'Unit', kind: 'text', value: () => formatUnit(unit) },
      {
        key: 'state_label',
        zh: '状态',
        en: 'State',
        kind: 'text',
        value: (tile) => tileWords(tile) ?? '数值',
      },
      {
        key: 'valued',
        zh: '有数的单位',
        en: 'Units with a value',
        kind: 'integer',
        value: (tile) => count(tile, tile.valued),
      },
      {
        key: 'reported',
        zh: '有报告的单位',
        en: 'Units with a report',
        kind: 'integer',
        value: (tile) => count(tile, tile.reported),
      },
      {
        key: 'expected',
        zh: '应有的单位',
        en: 'Units expected',
        kind: 'integer',
        value: (tile) => count(tile, tile.expected),
      },
    ],
    tiles,
  );
}
