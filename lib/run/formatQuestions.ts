import { stringify } from 'csv-stringify/sync';
import type { Imported } from '../db/imported';
import { MAPPING_COLUMNS } from './answer';

/** A question as a row of a mapping file: everything by which the report is known, the answer left empty. */
function toRow({ path, sha256, year, reason, question }: Imported): Readonly<Record<string, string>> {
  const candidates = (question?.candidates ?? []).map(({ id, name }) => `${id} ${name}`).join('；');
  return {
    file: path,
    sha256: sha256 ?? '',
    url: question?.url ?? '',
    unit: question?.unit ?? '',
    unit_id: '',
    year: year === null ? '' : String(year),
    scope: '',
    note: candidates === '' ? (reason ?? '') : `可选：${candidates}`,
  };
}

/** The open questions of an import as a mapping file to be completed; `header` false for the rows alone. */
export function formatQuestions(all: readonly Imported[], { header = true } = {}): string {
  return stringify(all.filter(({ outcome }) => outcome === 'question').map(toRow), {
    header,
    columns: MAPPING_COLUMNS.map(([column]) => column),
    bom: header,
  });
}
