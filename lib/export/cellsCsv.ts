import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric, isDerived } from '../metrics/catalogue';
import { cellKey } from '../metrics/cellKey';
import { MISSING_WORDS } from '../metrics/formatValue';
import { APPLICANTS, type Edition, type StatisticsEdition, type TableNo } from '../metrics/types';
import { type Field, numberField, toCsv } from './csv';

/** A printed cell as stored; the value as plain decimal text. */
export interface PrintedCell {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
  readonly value: string | null;
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  readonly raw: string;
  readonly place: string;
  /** What tells where the figure belongs; null when it is unreadable. */
  readonly witness: string | null;
}

export interface PrintedReport {
  readonly editions: Readonly<Record<TableNo, Edition | null>>;
  readonly statistics: StatisticsEdition | null;
  readonly scope: string;
  readonly sourceUrl: string | null;
}

const COLUMNS = [
  'unit_id',
  'unit_name',
  'year',
  'key',
  'metric',
  'metric_label',
  'applicant',
  'applicant_label',
  'value',
  'unit',
  'state',
  'state_label',
  'printed',
  'place',
  'witness',
  'edition',
  'comparability',
  'scope',
  'source_url',
];

function cellFields(
  unitName: string,
  cell: PrintedCell,
  report: PrintedReport | undefined,
): readonly Field[] {
  const metric = findMetric(cell.metric);
  const applicant = APPLICANTS.find((known) => known === cell.applicant);
  if (!metric || isDerived(metric) || !applicant)
    throw new Error(`No cell "${cell.metric}/${cell.applicant}" in the catalogue`);
  const table = Object.values(metric.address)[0]?.table;
  return [
    cell.unitId,
    unitName,
    numberField(cell.year),
    cellKey(metric.key, applicant),
    metric.key,
    metric.label,
    applicant,
    metric.breakdown === 'applicant' ? APPLICANT_COLUMNS[applicant].label : '',
    cell.value === null ? null : { number: cell.value },
    metric.unit ?? '',
    cell.state,
    cell.state === 'number' ? '数值' : MISSING_WORDS[cell.state],
    cell.raw,
    cell.place,
    cell.witness ?? '',
    (table === 'statistics' ? report?.statistics : table && report?.editions[table]) ?? '',
    metric.comparability,
    report?.scope ?? '',
    report?.sourceUrl ?? '',
  ];
}

/** All printed cells of one unit, or of one report: one row a cell, beside the printed text and its place. */
export function cellsCsv(
  unitName: string,
  cells: readonly PrintedCell[],
  reportOf: (year: number) => PrintedReport | undefined,
): string {
  return toCsv(
    COLUMNS,
    cells.map((cell) => cellFields(unitName, cell, reportOf(cell.year))),
  );
}
