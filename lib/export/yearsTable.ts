import type { UnitTable } from '../result/unitTable';
import { type FileNotes, type FileTable, toFileTable } from './fileTable';
import { markOf, stateOf } from './measureColumns';
import { wideColumns } from './wideColumns';

type YearsRow = UnitTable['rows'][number];

/** The wide file of /units/[id], the page's own table: one row a metric, computed ones too, one column a year. */
export function yearsTable(
  file: { readonly name: string; readonly notes: FileNotes },
  { years, rows }: UnitTable,
): FileTable {
  return toFileTable<YearsRow>(
    file.name,
    file.notes,
    [
      {
        key: 'metric',
        zh: '指标代码',
        en: 'Metric code',
        kind: 'text',
        width: 22,
        value: ({ metric }) => metric.key,
      },
      {
        key: 'metric_label',
        zh: '指标',
        en: 'Metric',
        kind: 'text',
        width: 32,
        value: ({ metric }) => metric.label,
      },
      {
        key: 'unit',
        zh: '计量单位',
        en: 'Unit of value',
        kind: 'text',
        width: 8,
        value: ({ metric }) => metric.unit,
      },
      ...wideColumns<YearsRow>(
        years.map((year, i) => ({
          key: `y${year}`,
          zh: String(year),
          en: String(year),
          kind: 'decimal',
          value: ({ measures }) => {
            const measure = measures[i];
            return measure?.kind === 'value' ? measure.value : null;
          },
          state: ({ measures }) => {
            const measure = measures[i];
            return measure ? stateOf(measure) : null;
          },
          mark: ({ measures }) => markOf(measures[i]),
        })),
      ),
    ],
    rows,
  );
}
