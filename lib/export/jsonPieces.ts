import { bibtexOf } from './bibtexOf';
import { citationOf } from './citationOf';
import type { FileTable } from './fileTable';
import { jsonRows } from './jsonRows';
import { rowBatches } from './rowBatches';

/** The file as JSON, some rows at a time: the notes, the columns, and one object a row by the keys of the columns. */
export function* jsonPieces(table: FileTable): Generator<string> {
  const { notes, columns } = table;
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
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[\n`;
  let before = '';
  for (const rows of rowBatches(table)) {
    yield `${before}${jsonRows({ columns, rows }).join(',\n')}`;
    before = ',\n';
  }
  yield '\n]}\n';
}
