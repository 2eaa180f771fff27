import type { Evidence } from './evidence';

const COLUMNS = [
  ['title', 'title'],
  ['issuer', 'issuer'],
  ['publishedOn', 'published_on'],
  ['scope', 'scope'],
  ['sourceUrl', 'source_url'],
] as const;

/** Where the facts of a report in a figures file stand: its columns. `factOf` gives the value of a column, null when empty. */
export function figuresEvidence(
  factOf: (column: (typeof COLUMNS)[number][1] | 'unit_name') => string | null,
  unit: string,
  year: string,
): Evidence[] {
  const told = (field: Evidence['field'], text: string | null): Evidence[] =>
    text === null || text === '' ? [] : [{ field, source: 'figures', text }];
  return [
    ...told('unit', unit),
    ...told('year', year),
    ...COLUMNS.flatMap(([field, column]) => told(field, factOf(column))),
  ];
}
