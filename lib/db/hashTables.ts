import type { ClientBase } from 'pg';
import { z } from 'zod';

/** A table, how many rows it has, and a hash over them in whatever order. */
export interface TableHash {
  readonly table: string;
  readonly rows: number;
  readonly hash: string;
}

/** What is left out of the hashes. */
export interface LeftOut {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

const columnRow = z.object({ table: z.string(), columns: z.array(z.string()) });
const hashRow = z.object({ rows: z.string(), hash: z.string().nullable() });

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Hashes the tables of the current schema, rows one by one and added up, so that memory does not grow with them; in the order of the tables'
 * names. In the transaction of the caller: values are written as its session writes them.
 */
export async function hashTables(
  client: ClientBase,
  { tables, columns: leftOut }: LeftOut,
): Promise<readonly TableHash[]> {
  const { rows } = await client.query(
    `SELECT pg_class.relname AS "table", array_agg(attname::text ORDER BY attname) AS "columns"
       FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND attnum > 0 AND NOT attisdropped AND NOT (attname = ANY($1::text[])) AND NOT (relname = ANY($2::text[]))
      GROUP BY relname ORDER BY relname`,
    [leftOut, tables],
  );
  const hashes: TableHash[] = [];
  for (const { table, columns } of columnRow.array().parse(rows)) {
    const half = (from: number): string =>
      `sum(('x' || substr(md5, ${from}, 16))::bit(64)::bigint::numeric)::text`;
    const { rows: sums } = await client.query(
      `SELECT count(*)::text AS "rows", md5(${half(1)} || '/' || ${half(17)}) AS "hash"
         FROM (SELECT md5(row(${columns.map(quote).join()})::text) AS md5 FROM ${quote(table)}) AS hashed`,
    );
    const { rows: count, hash } = hashRow.parse(sums[0]);
    hashes.push({ table, rows: Number(count), hash: hash ?? 'empty' });
  }
  return hashes;
}
