import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from } from 'pg-copy-streams';
import { hashTables, type TableHash } from '../hashTables';
import { migrate } from '../migrate';
import { findTables, type Sequence, type StoredTable } from './findTables';
import { NOTHING_ELSE } from './openSource';
import { sameWriting } from './sameWriting';
import { SCRATCH } from './withScratch';

/** What goes into the schema. */
export interface Filling {
  readonly url: string;
  /** Names of the migrations that the rows were written under. */
  readonly migrations: ReadonlySet<string>;
  readonly tables: readonly StoredTable[];
  readonly sequences: readonly Sequence[];
  /** The rows of a table as COPY wrote them. */
  readonly rowsOf: (table: StoredTable) => Promise<Readable>;
}

/**
 * Makes the tables of a backup in the scratch schema, as the migrations of its time made them, and puts its rows into them, in one
 * transaction. Returns the hashes of what is there now. Throws what the database throws.
 */
export async function fillScratch(
  client: Client,
  { url, migrations, tables, sequences, rowsOf }: Filling,
): Promise<readonly TableHash[]> {
  await migrate(url, { schema: SCRATCH, only: migrations });
  await client.query('BEGIN');
  try {
    await sameWriting(client);
    const names = (await findTables(client)).map(({ name }) => escapeIdentifier(name));
    await client.query(`TRUNCATE ${names.join()}`); // migrations write some rows themselves
    for (const table of tables) {
      const rows = await rowsOf(table); // first: a statement under way without rows could not be ended
      const columns = table.columns.map(escapeIdentifier).join();
      const sink = client.query(
        from(`COPY ${escapeIdentifier(table.name)} (${columns}) FROM STDIN (ENCODING 'UTF8')`),
      );
      await pipeline(rows, sink);
    }
    for (const { table, column, last, isCalled } of sequences)
      await client.query('SELECT setval(pg_get_serial_sequence(quote_ident($1), $2), $3::bigint, $4)', [
        table,
        column,
        last,
        isCalled,
      ]);
    const hashes = await hashTables(client, NOTHING_ELSE);
    await client.query('COMMIT');
    return hashes;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
