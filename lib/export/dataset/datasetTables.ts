import { DATA_COLUMNS } from './dataColumns';
import type { DatasetColumn } from './datasetColumn';
import { FINDINGS_COLUMNS } from './findingsColumns';
import { REPORTS_COLUMNS } from './reportsColumns';
import { UNITS_COLUMNS } from './unitsColumns';
import { withNotice } from './withNotice';

/** A table of the data package. */
export interface DatasetTable {
  /** File name without its ending, and name of the resource. */
  readonly name: 'data' | 'units' | 'reports' | 'findings';
  readonly title: string;
  readonly titleEn: string;
  readonly columns: readonly DatasetColumn[];
  readonly primaryKey: readonly string[] | null;
  /** Columns that name a row of another table. */
  readonly foreignKeys: readonly { readonly column: string; readonly table: DatasetTable['name'] }[];
}

const TABLES: readonly DatasetTable[] = [
  {
    name: 'data',
    title: '数字：一行是报告里的一格',
    titleEn: 'figures: a row is a cell of a report',
    columns: DATA_COLUMNS,
    primaryKey: ['unit_id', 'year', 'metric', 'applicant'],
    foreignKeys: [
      { column: 'unit_id', table: 'units' },
      { column: 'report', table: 'reports' },
    ],
  },
  {
    name: 'units',
    title: '单位：一行是一个单位',
    titleEn: 'bodies: a row is a body',
    columns: UNITS_COLUMNS,
    primaryKey: ['unit_id'],
    foreignKeys: [],
  },
  {
    name: 'reports',
    title: '报告：一行是一份报告',
    titleEn: 'reports: a row is a report',
    columns: REPORTS_COLUMNS,
    primaryKey: ['report'],
    foreignKeys: [{ column: 'unit_id', table: 'units' }],
  },
  {
    name: 'findings',
    title: '核对结果：一行是一处错误、需核对或说明',
    titleEn: 'findings: a row is an error, a thing to be verified or a remark',
    columns: FINDINGS_COLUMNS,
    primaryKey: null,
    foreignKeys: [
      { column: 'unit_id', table: 'units' },
      { column: 'report', table: 'reports' },
    ],
  },
];

/** The tables of the whole data set, the large one first. */
export const datasetTables = (isSynthetic: boolean): readonly DatasetTable[] =>
  TABLES.map((table) => ({ ...table, columns: withNotice(table.columns, isSynthetic) }));
