import type { MetricKey } from '../metrics/catalogue';
import { metricOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { Applicant } from '../metrics/types';
import { type FileTable, toFileTable } from './fileTable';
import { type Measured, measureColumns, type PrintedTexts } from './measureColumns';
import type { Provenance } from './provenance';
import { unitColumns } from './unitColumns';

/** A metric in one report of one unit. */
export interface MeasuredReport extends Measured {
  readonly unit: UnitRow;
  readonly year: number;
}

/** One metric over reports of any units and years, with the columns of the files of /rank and /trend. */
export function valuesTable(
  { metric, applicant }: { readonly metric: MetricKey; readonly applicant: Applicant },
  rows: readonly MeasuredReport[],
  provenance: Provenance,
  texts?: PrintedTexts,
): FileTable {
  const notes = { ...provenance, title: metricOf(metric).label, query: [], definitions: [] };
  return toFileTable<MeasuredReport>(
    `values-${metric}`,
    notes,
    [
      ...unitColumns<MeasuredReport>(({ unit }) => unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
      ...measureColumns<MeasuredReport>(metric, applicant, (row) => row, texts),
    ],
    rows,
  );
}
