import { z } from 'zod';
import { type Db, poolOf } from './client';

/** When something happened, in which run, and numbers that only count transactions: not part of what the database says. */
const VOLATILE_COLUMNS = [
  'imported_at',
  'started_at',
  'finished_at',
  'active_at',
  'asked_at',
  'retrieved_at',
  'made_at',
  'run_id',
  'stored_version',
  'superseded_version',
];
const VOLATILE_TABLES = ['_prisma_migrations', 'import_run', 'data_version'];

const columnRow = z.object({ table: z.string(), columns: z.array(z.string()) });
const hashRow = z.object({ rows: z.string(), hash: z.string().nullable() });

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table, how many rows it has, and a hash over them in whatever order. */
export interface TableHash {
  readonly table: string;
  readonly rows: number;
  readonly hash: string;
}

/**
 * Hashes what every table says, volatile columns aside: two databases with equal hashes hold the same. Rows are hashed one by one
 * and added up, so that memory does not grow with them. In the order of the tables' names.
 */
export async function databaseHash(db: Db): Promise<readonly TableHash[]> {
  const client = await poolOf(db).connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query(
      `SELECT pg_class.relname AS "table", array_agg(attname::text ORDER BY attname) AS "columns"
         FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
          AND attnum > 0 AND NOT attisdropped AND NOT (attname = ANY($1::text[])) AND NOT (relname = ANY($2::text[]))
        GROUP BY relname ORDER BY relname`,
      [VOLATILE_COLUMNS, VOLATILE_TABLES],
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
    await client.query('COMMIT');
    return hashes;
  } finally {
    client.release();
  }
}
