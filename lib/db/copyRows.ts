import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** What a column can be given: text as PostgreSQL reads it, a list of texts, or null. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** Rows that are sent at once, so that a large batch is not one text in memory. */
const AT_ONCE = 500;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeText = (text: string): string => text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found);
const listOf = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return escapeText(listOf(value));
}

function* piecesOf(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let [piece, count] = ['', 0];
  for (const row of rows) {
    piece += `${row.map(field).join('\t')}\n`;
    count += 1;
    if (count < AT_ONCE) continue;
    yield piece;
    [piece, count] = ['', 0];
  }
  if (count > 0) yield piece;
}

/**
 * Puts rows into a table with COPY, in the transaction of the client and in memory that does not grow with them. `columns` are names
 * in our own code, never foreign text.
 * Throws what the database throws; then none of the rows is there.
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const pieces = piecesOf(rows);
  const first = pieces.next();
  if (first.done) return;
  const stream = client.query(from(`COPY ${table} (${columns.join()}) FROM STDIN`));
  const all = function* (): Generator<string> {
    yield first.value;
    yield* pieces;
  };
  await pipeline(Readable.from(all(), { objectMode: false }), stream);
}
