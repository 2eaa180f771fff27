import { bibtexOf } from './bibtexOf';
import { citationOf } from './citationOf';
import type { FileTable } from './fileTable';
import { jsonRows } from './jsonRows';

/** The file as JSON: the notes, the columns, and one object a row by the keys of the columns. */
export function printJson({ notes, columns, rows }: FileTable): string {
  const head = {
    title: notes.title,
    query: notes.query,
    address: notes.address,
    source: notes.source,
    data_date: notes.dataDate,
    data_version: notes.dataVersion,
    cite: citationOf(notes),
    bibtex: bibtexOf(notes),
    definitions: notes.definitions,
    columns: columns.map(({ key, zh, en, kind, unit }) => ({ key, zh, en, kind, unit: unit ?? null })),
  };
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${jsonRows({ columns, rows }).join(',\n')}\n]}\n`;
}
