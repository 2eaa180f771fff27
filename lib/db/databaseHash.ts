import { type Db, poolOf } from './client';
import { hashTables, type TableHash } from './hashTables';

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

/**
 * Hashes what every table says, volatile columns aside: two databases with equal hashes hold the same. In the order of the tables' names.
 */
export async function databaseHash(db: Db): Promise<readonly TableHash[]> {
  const client = await poolOf(db).connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const hashes = await hashTables(client, { tables: VOLATILE_TABLES, columns: VOLATILE_COLUMNS });
    await client.query('COMMIT');
    return hashes;
  } finally {
    client.release();
  }
}
