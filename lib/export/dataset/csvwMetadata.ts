import type { ColumnKind, FileNotes } from '../fileTable';
import type { PackageTables } from './dataPackage';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  date: 'date',
  year: 'gYear',
  integer: 'integer',
  decimal: 'decimal',
  percent: 'decimal',
};

/** `csv-metadata.json`: the tables of the package after the W3C's CSV on the Web. */
export function csvwMetadata(notes: FileNotes, made: string, { tables, codebook }: PackageTables): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:title': notes.title,
    'dc:description': notes.query.join('；'),
    'dc:source': notes.source,
    'dc:identifier': notes.address,
    'dc:hasVersion': String(notes.dataVersion),
    'dc:modified': { '@value': made, '@type': 'xsd:dateTime' },
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tables: [
      ...tables.map(({ name, title, columns, primaryKey, foreignKeys }) => ({
        url: `${name}.csv`,
        'dc:title': title,
        tableSchema: {
          columns: columns.map(({ key, zh, kind, about }) => ({
            name: key,
            titles: [key, zh],
            datatype: TYPES[kind],
            'dc:description': about,
          })),
          ...(primaryKey && { primaryKey }),
          ...(foreignKeys.length > 0 && {
            foreignKeys: foreignKeys.map(({ column, table }) => ({
              columnReference: column,
              reference: { resource: `${table}.csv`, columnReference: column },
            })),
          }),
        },
      })),
      {
        url: 'codebook.csv',
        'dc:title': '编码手册：一行是一个指标',
        tableSchema: {
          columns: codebook.columns.map(({ key, zh }) => ({
            name: key,
            titles: [key, zh],
            datatype: 'string',
          })),
          primaryKey: ['key'],
        },
      },
    ],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
