import type { UnitRow } from '../metrics/rows';
import { type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { unitsTitle } from './titles';
import { unitColumns } from './unitColumns';

interface ListedUnit extends UnitRow {
  readonly reports: number;
  readonly years: readonly number[];
}

/** The file of /units: one row a unit, all pages at once. */
export function unitsTable(words: string, units: readonly ListedUnit[], provenance: Provenance): FileTable {
  const notes = {
    ...provenance,
    title: unitsTitle(words),
    query: [words === '' ? '全部已有报告的单位' : `名称、别名或编号含：${words}`],
    definitions: [{ term: '报告年度 years', text: '现行报告的年度，以分号隔开；空格表示还没有报告。' }],
  };
  return toFileTable<ListedUnit>(
    'units',
    notes,
    [
      ...unitColumns<ListedUnit>((unit) => unit),
      { key: 'short_name', zh: '简称', en: 'Short name', kind: 'text', value: ({ shortName }) => shortName },
      {
        key: 'region_code',
        zh: '行政区划代码',
        en: 'Region code',
        kind: 'text',
        width: 10,
        value: ({ regionCode }) => regionCode,
      },
      { key: 'reports', zh: '报告份数', en: 'Reports', kind: 'integer', value: ({ reports }) => reports },
      {
        key: 'years',
        zh: '报告年度',
        en: 'Years',
        kind: 'text',
        width: 30,
        value: ({ years }) => years.join(';') || null,
      },
    ],
    units,
  );
}
