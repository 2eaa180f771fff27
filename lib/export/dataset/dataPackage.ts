import { CODE_LISTS } from '../codeLists';
import type { ColumnKind, FileNotes } from '../fileTable';
import type { DatasetTable } from './datasetTables';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  date: 'date',
  year: 'year',
  integer: 'integer',
  decimal: 'number',
  percent: 'number',
};

/** Codes that a column may hold, where they are a closed set. */
const codesOf = (column: string): readonly string[] | null =>
  CODE_LISTS.find((list) => list.column === column)?.words.map(([code]) => code) ?? null;

const STORED_STATES = ['number', 'blank', 'not_applicable', 'unreadable'];

function schemaOf({ columns, primaryKey, foreignKeys }: DatasetTable) {
  return {
    fields: columns.map(({ key, zh, kind, about }) => {
      const codes = key === 'state' ? STORED_STATES : codesOf(key);
      return {
        name: key,
        title: zh,
        type: TYPES[kind],
        description: about,
        ...(codes && { constraints: { enum: codes } }),
      };
    }),
    missingValues: [''],
    ...(primaryKey && { primaryKey }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ column, table }) => ({
        fields: column,
        reference: { resource: table, fields: column },
      })),
    }),
  };
}

/** What a package describes. */
export interface PackageTables {
  readonly tables: readonly DatasetTable[];
  /** What the codebook's columns are called; all of them are text. */
  readonly codebook: { readonly columns: readonly { readonly key: string; readonly zh: string }[] };
}

/** `datapackage.json` after the Tabular Data Package profile of Frictionless Data. */
export function dataPackage(notes: FileNotes, made: string, { tables, codebook }: PackageTables): string {
  const resource = {
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
  };
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'disclosure-atlas',
    title: notes.title,
    description: notes.query.join('；'),
    version: String(notes.dataVersion),
    created: made,
    homepage: notes.address,
    keywords: ['政府信息公开', '年度报告', 'FOI', 'China'],
    sources: [{ title: notes.source }],
    resources: [
      ...tables.map((table) => ({
        ...resource,
        name: table.name,
        title: table.title,
        path: `${table.name}.csv`,
        schema: schemaOf(table),
      })),
      {
        ...resource,
        name: 'codebook',
        title: '编码手册：一行是一个指标',
        path: 'codebook.csv',
        schema: {
          fields: codebook.columns.map(({ key, zh }) => ({ name: key, title: zh, type: 'string' })),
          missingValues: [''],
          primaryKey: ['key'],
        },
      },
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
