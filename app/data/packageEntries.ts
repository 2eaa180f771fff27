import { findingsSelect } from '../../lib/db/dataset/findingsSelect';
import { reportsSelect } from '../../lib/db/dataset/reportsSelect';
import { unitsSelect } from '../../lib/db/dataset/unitsSelect';
import { toDictionary } from '../../lib/dictionary/toDictionary';
import { codebookMarkdown } from '../../lib/export/codebookMarkdown';
import { csvText } from '../../lib/export/dataset/csvText';
import { csvwMetadata } from '../../lib/export/dataset/csvwMetadata';
import { dataPackage } from '../../lib/export/dataset/dataPackage';
import { type DatasetTable, datasetTables } from '../../lib/export/dataset/datasetTables';
import { citationFile, LICENCE_NOTE, packageReadme } from '../../lib/export/dataset/packageTexts';
import type { ZipEntry } from '../../lib/export/dataset/zipOf';
import { dictionaryTable } from '../../lib/export/dictionaryTable';
import { printCsv } from '../../lib/export/printCsv';
import { dataRecords, wordingOf } from './dataRecords';
import type { DatasetRequest } from './datasetFile';

const records = (
  request: DatasetRequest,
): Readonly<Record<DatasetTable['name'], AsyncIterable<Uint8Array>>> => ({
  data: dataRecords(request),
  units: request.snapshot.copy(unitsSelect(wordingOf(request.isSynthetic, true))),
  reports: request.snapshot.copy(reportsSelect(request.filter, wordingOf(request.isSynthetic, true))),
  findings: request.snapshot.copy(findingsSelect(request.filter, wordingOf(request.isSynthetic, true))),
});

/** The files of the data package, what describes it first; headers are keys alone, as the descriptions name them. */
export async function* packageEntries(request: DatasetRequest, made: Date): AsyncIterable<ZipEntry> {
  const { notes, file } = request;
  const tables = datasetTables(request.isSynthetic);
  const bom = file.bom === '1';
  const dictionary = toDictionary();
  const codebook = dictionaryTable(dictionary, { ...notes, dataVersion: null });
  const when = `${made.toISOString().slice(0, 19)}Z`;
  yield { path: 'README.md', content: packageReadme(notes, tables) };
  yield { path: 'CITATION.cff', content: citationFile(notes) };
  yield { path: 'LICENCE.md', content: LICENCE_NOTE };
  yield { path: 'datapackage.json', content: dataPackage(notes, when, { tables, codebook }) };
  yield { path: 'csv-metadata.json', content: csvwMetadata(notes, when, { tables, codebook }) };
  yield { path: 'codebook.csv', content: printCsv(codebook, { language: null, bom }) };
  yield { path: 'codebook.md', content: codebookMarkdown(dictionary) };
  const all = records(request);
  for (const { name, columns } of tables)
    yield { path: `${name}.csv`, content: csvText(columns, all[name], { language: null, bom }) };
}
