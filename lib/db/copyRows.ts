import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
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

function* linesOf(rows: readonly (readonly CopyValue[])[]): Generator<string> {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    yield rows
      .slice(at, at + AT_ONCE)
      .map((row) => `${row.map(field).join('\t')}\n`)
      .join('');
}

/**
 * Puts rows into a table with COPY, in the transaction of the client. `columns` are names in our own code, never foreign text.
 * Throws what the database throws; then none of the rows is there.
 */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(from(`COPY ${table} (${columns.join()}) FROM STDIN`));
  await pipeline(Readable.from(linesOf(rows), { objectMode: false }), stream);
}
