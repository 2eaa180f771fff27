import { csvPieces } from '../../lib/export/csvPieces';
import type { FileTable } from '../../lib/export/fileTable';
import { inTurns } from '../../lib/export/inTurns';
import { jsonPieces } from '../../lib/export/jsonPieces';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';
import { xlsxPieces } from '../../lib/export/xlsxPieces';
import type { FileFormat, FileQuery } from '../../lib/query/fileQuery';
import { callerIn } from '../callerIn';
import { places } from '../places';
import { busyText } from '../responses';
import { streamBody } from '../streamBody';
import { disposition } from './disposition';

const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Values (rows by columns) up to which a file is printed at once: some twenty milliseconds, in which nobody else is served. */
const AT_ONCE = 20_000;

/** Values from which a file may be longer than what is held back whole (4 MB): its rows then stay in memory until its reader has taken them. */
const WAITING = 100_000;
const placeOf = places({ ofCaller: 4, inAll: 8 });

type Printing = Pick<FileQuery, 'lang' | 'bom'>;

function whole(table: FileTable, format: FileFormat, { lang, bom }: Printing) {
  if (format === 'csv') return printCsv(table, { language: lang ?? null, bom: bom === '1' });
  return format === 'json' ? printJson(table) : printXlsx(table, { language: lang ?? 'zh' });
}

async function* inBytes(texts: Iterable<string>): AsyncIterable<Uint8Array> {
  for await (const text of inTurns(texts)) yield Buffer.from(text);
}

function pieces(table: FileTable, format: FileFormat, { lang, bom }: Printing): AsyncIterable<Uint8Array> {
  if (format === 'csv') return inBytes(csvPieces(table, { language: lang ?? null, bom: bom === '1' }));
  if (format === 'json') return inBytes(jsonPieces(table));
  return xlsxPieces(table, lang ?? 'zh');
}

/**
 * A table in the format asked for, a long one printed while its reader takes it: it is never whole in memory, and holds up nobody. A
 * workbook is for reading, so its header has Chinese labels unless told otherwise.
 */
export async function printedFile(
  { method, headers: asked, signal }: Pick<Request, 'method' | 'headers' | 'signal'>,
  table: FileTable,
  format: FileFormat,
  printing: Printing,
): Promise<Response> {
  const { title, dataVersion: version } = table.notes;
  const headers = {
    'content-type': CONTENT_TYPES[format],
    'content-disposition': disposition({ name: table.name, title, version, ending: format }),
    ...(version !== null && { 'x-data-version': String(version) }),
  };
  const values = table.rows.length * table.columns.length;
  if (values <= AT_ONCE) return new Response(await whole(table, format, printing), { headers });
  if (method === 'HEAD') return new Response(null, { headers });
  const place = values > WAITING ? placeOf(callerIn(asked)) : () => undefined;
  if (place === 'caller') return busyText('您已有几个很长的文件正在下载：请等其中一个下载完再试。', 429);
  if (place === 'all') return busyText('正在下载很长的文件的人较多，请稍后再试。');
  const close = async (): Promise<void> => place();
  return new Response(streamBody(pieces(table, format, printing), close, signal), { headers });
}
