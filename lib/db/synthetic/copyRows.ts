import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a column; null is NULL. */
export type Field = string | number | boolean | null;

/** One line of PostgreSQL's text format. Throws on a value that would need escaping: invented text has none. */
export function toLine(fields: readonly Field[]): string {
  const line = fields.map((field) => (field === null ? '\\N' : String(field))).join('\t');
  if (/[\n\r]|\\(?!N(?:\t|$))/.test(line)) throw new Error(`Not plain text: ${JSON.stringify(line)}`);
  return `${line}\n`;
}

/** Bytes handed on at once: single lines would be slow, everything at once would need the memory. */
const CHUNK = 256 * 1024;

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** COPY of some lines into the columns of a table, in memory that does not grow with them. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const done = once(copy, 'finish');
  await pipeline(chunks(lines), copy);
  await done;
}
