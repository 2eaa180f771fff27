import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { isDerived, METRICS, type Metric } from '../metrics/catalogue';
import { type CellKey, cellKey } from '../metrics/cellKey';
import type { Mark } from '../metrics/rows';
import { APPLICANTS } from '../metrics/types';
import { type FileNotes, type FileTable, toFileTable } from './fileTable';
import type { PrintedCell } from './printedCell';
import { wideColumns } from './wideColumns';

interface FormRow {
  readonly metric: Metric;
  readonly cells: ReadonlyMap<string, PrintedCell>;
}

/** The wide file of /reports/[id], laid out like the form: one row a printed line, one column an applicant; other tables have `total` only. */
export function formTable(
  file: { readonly name: string; readonly notes: FileNotes },
  cells: readonly PrintedCell[],
  marks: ReadonlyMap<CellKey, Mark>,
): FileTable {
  const rows = METRICS.flatMap((metric): FormRow[] => {
    const found = cells.filter((cell) => cell.metric === metric.key);
    return found.length > 0 ? [{ metric, cells: new Map(found.map((cell) => [cell.applicant, cell])) }] : [];
  });
  const placed = rows.reduce((count, row) => count + row.cells.size, 0);
  if (placed !== cells.length) throw new Error(`${cells.length - placed} cells have no place in the form`);
  return toFileTable<FormRow>(
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
      ...wideColumns<FormRow>(
        APPLICANTS.map((applicant) => ({
          key: applicant,
          zh: APPLICANT_COLUMNS[applicant].label,
          en: APPLICANT_COLUMNS[applicant].labelEn,
          kind: 'decimal',
          value: (row) => row.cells.get(applicant)?.value ?? null,
          state: (row) => row.cells.get(applicant)?.state ?? null,
          mark: ({ metric }) => (isDerived(metric) ? undefined : marks.get(cellKey(metric.key, applicant))),
        })),
      ),
    ],
    rows,
  );
}
