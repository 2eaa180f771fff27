import type { Readable } from 'node:stream';
import { type ClientBase, escapeIdentifier } from 'pg';
import { to } from 'pg-copy-streams';
import { z } from 'zod';
import { type Db, poolOf } from '../client';
import { hashTables, type TableHash } from '../hashTables';
import { findSequences, findTables, MIGRATIONS_TABLE, type Sequence, type StoredTable } from './findTables';
import { sameWriting } from './sameWriting';

const migration = z.object({ name: z.string(), checksum: z.string() });
/** A migration that the database has had. */
export type AppliedMigration = z.infer<typeof migration>;

/** A database as it is at one moment, whatever others write meanwhile. */
export interface Source {
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly StoredTable[];
  readonly sequences: readonly Sequence[];
  readonly dataVersion: number;
  /** The rows of a table as COPY writes them: one table at a time. */
  rowsOf(table: StoredTable): Readable;
  hashes(): Promise<readonly TableHash[]>;
  close(): Promise<void>;
}

/** The version of the data set; 0 in a database of before versions were counted. */
async function versionIn(client: ClientBase): Promise<number> {
  const { rows: there } = await client.query(`SELECT to_regclass('data_version') IS NOT NULL AS "there"`);
  if (!z.object({ there: z.boolean() }).parse(there[0]).there) return 0;
  const { rows } = await client.query('SELECT max(number) AS "number" FROM data_version');
  return z.object({ number: z.number() }).parse(rows[0]).number;
}

/** Everything is compared in a backup but the record of migrations, whose times are its own. */
export const NOTHING_ELSE = { tables: [MIGRATIONS_TABLE], columns: [] } as const;

/** Opens a database to be copied: one transaction that sees everything as it is now. Close it in any case. */
export async function openSource(db: Db): Promise<Source> {
  const client = await poolOf(db).connect();
  let broken = false;
  const close = async (): Promise<void> => {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    client.release(broken);
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await sameWriting(client);
    const { rows } = await client.query(
      `SELECT migration_name AS "name", checksum FROM ${MIGRATIONS_TABLE}
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    );
    return {
      migrations: migration.array().parse(rows),
      tables: await findTables(client),
      sequences: await findSequences(client),
      dataVersion: await versionIn(client),
      rowsOf: ({ name, columns }) =>
        client.query(
          to(
            `COPY (SELECT ${columns.map(escapeIdentifier).join()} FROM ${escapeIdentifier(name)}) TO STDOUT (ENCODING 'UTF8')`,
          ),
        ),
      hashes: () => hashTables(client, NOTHING_ELSE),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
