import type { FileTable } from '../../lib/export/fileTable';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';
import type { FileFormat, FileQuery } from '../../lib/query/fileQuery';
import { disposition } from './disposition';

const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** A table in the format asked for. A workbook is for reading, so its header has Chinese labels unless told otherwise. */
export async function printedFile(
  table: FileTable,
  format: FileFormat,
  { lang, bom }: FileQuery,
): Promise<Response> {
  const body =
    format === 'csv'
      ? printCsv(table, { language: lang ?? null, bom: bom === '1' })
      : format === 'json'
        ? printJson(table)
        : await printXlsx(table, { language: lang ?? 'zh' });
  const { title, dataVersion: version } = table.notes;
  return new Response(body, {
    headers: {
      'content-type': CONTENT_TYPES[format],
      'content-disposition': disposition({ name: table.name, title, version, ending: format }),
      ...(version !== null && { 'x-data-version': String(version) }),
    },
  });
}
