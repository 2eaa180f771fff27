import { groupOf } from '../dictionary/toDictionary';
import type { Metric } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import { labelOf } from '../metrics/labelOf';
import { LEVEL_NAMES } from '../metrics/unitNames';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';

interface FoundUnit {
  readonly id: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentName: string | null;
  readonly formerly: string | null;
  readonly until: string | null;
  readonly reports: number;
}

type Hit =
  | { readonly kind: 'unit'; readonly unit: FoundUnit }
  | { readonly kind: 'metric'; readonly metric: Metric };

const text = (key: string, zh: string, en: string, value: (hit: Hit) => string | null): FileColumn<Hit> => ({
  key,
  zh,
  en,
  kind: 'text',
  value,
});

/** The file of /search: units first, then metrics, the best fit of each first; also what the search box shows, in the language of the page. */
export function searchTable(
  typed: string,
  found: { readonly units: readonly FoundUnit[]; readonly metrics: readonly Metric[] },
  provenance: Provenance,
): FileTable {
  const hits: readonly Hit[] = [
    ...found.units.map((unit) => ({ kind: 'unit', unit }) as const),
    ...found.metrics.map((metric) => ({ kind: 'metric', metric }) as const),
  ];
  return toFileTable<Hit>(
    'search',
    { ...provenance, title: `查找“${typed}”`, query: [`查找：${typed}`], definitions: [] },
    [
      text('kind', '种类', 'Kind', ({ kind }) => kind),
      text('id', '编号或键', 'Code or key', (hit) => (hit.kind === 'unit' ? hit.unit.id : hit.metric.key)),
      text('label', '名称', 'Label', (hit) =>
        hit.kind === 'unit' ? hit.unit.shortName : labelOf(hit.metric),
      ),
      text('place', '上级或分组', 'Parent or group', (hit) =>
        hit.kind === 'unit' ? hit.unit.parentName : groupOf(hit.metric.key),
      ),
      text('detail', '级别或计量单位', 'Level or unit', (hit) =>
        hit.kind === 'unit' ? (LEVEL_NAMES[hit.unit.level] ?? hit.unit.level) : formatUnit(hit.metric.unit),
      ),
      text('formerly', '曾用名', 'Former name', (hit) => (hit.kind === 'unit' ? hit.unit.formerly : null)),
      {
        key: 'until',
        zh: '存在至',
        en: 'Until',
        kind: 'date',
        value: (hit) => (hit.kind === 'unit' ? hit.unit.until : null),
      },
      {
        key: 'reports',
        zh: '报告数',
        en: 'Reports',
        kind: 'integer',
        value: (hit) => (hit.kind === 'unit' ? hit.unit.reports : null),
      },
    ],
    hits,
  );
}
