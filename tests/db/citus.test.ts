import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FreshDatabase, freshDatabase, withAdmin } from '../setup/freshDatabase';

/** Tables that the script leaves at the coordinator, as its last words say. */
const AT_COORDINATOR = [
  'base_data',
  'download',
  'evaluation_due',
  'import_file',
  'read_file',
  'synthetic_data',
  '_prisma_migrations',
] as const;

/** The functions of Citus that the script calls, put in by the test: they note where each table goes. Citus itself is not run here. */
const STAND_IN = `
  CREATE TABLE citus_place (name text PRIMARY KEY, by_column text, with_table text);
  CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE sql
    AS $$ INSERT INTO citus_place VALUES (name::text, NULL, NULL) $$;
  CREATE FUNCTION create_distributed_table(name regclass, by_column text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE sql
    AS $$ INSERT INTO citus_place VALUES (name::text, by_column, CASE colocate_with WHEN 'none' THEN name::text WHEN 'default' THEN name::text ELSE colocate_with END) $$;`;

const rowsOf = z.array(z.record(z.string(), z.unknown()));

let fresh: FreshDatabase;
const asked = async (sql: string): Promise<z.infer<typeof rowsOf>> =>
  withAdmin(fresh.url, async (client) => rowsOf.parse((await client.query(sql)).rows));

beforeAll(async () => {
  fresh = await freshDatabase();
  const script = readFileSync('prisma/citus.sql', 'utf8').replace(
    'CREATE EXTENSION IF NOT EXISTS citus;',
    '',
  );
  await withAdmin(fresh.url, async (client) => {
    await client.query(STAND_IN);
    await client.query(script);
  });
});
afterAll(() => fresh.drop());

describe('prisma/citus.sql', () => {
  test('gives every table of the schema a place', async () => {
    const tables = await asked(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
          AND relname <> 'citus_place' ORDER BY 1`,
    );
    const placed = await asked('SELECT name FROM citus_place');
    expect([...placed.map(({ name }) => name), ...AT_COORDINATOR].toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    );
  });

  test('leaves no unique key that more than one shard would have to look after', async () => {
    const keys = await asked(
      `SELECT index.indexrelid::regclass::text AS key
         FROM citus_place AS place JOIN pg_index AS index ON index.indrelid = place.name::regclass AND index.indisunique
        WHERE place.by_column IS NOT NULL
          AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = index.indrelid AND attname = place.by_column AND attnum = ANY (index.indkey))`,
    );
    expect(keys).toEqual([]);
  });

  test('leaves no foreign key that reaches over shards, or from a table on all nodes to one that is not', async () => {
    const links = await asked(
      `SELECT conname AS name, child.by_column AS child_by, parent.by_column AS parent_by,
              child.with_table IS NOT DISTINCT FROM parent.with_table AS together, parent.name IS NOT NULL AS parent_placed,
              EXISTS (SELECT FROM unnest(conkey, confkey) AS pair (own, other)
                        JOIN pg_attribute AS a ON a.attrelid = conrelid AND a.attnum = pair.own AND a.attname = child.by_column
                        JOIN pg_attribute AS b ON b.attrelid = confrelid AND b.attnum = pair.other AND b.attname = parent.by_column) AS by_unit
         FROM pg_constraint
         JOIN citus_place AS child ON child.name::regclass = conrelid
         LEFT JOIN citus_place AS parent ON parent.name::regclass = confrelid
        WHERE contype = 'f' AND conparentid = 0`,
    );
    expect(links.length).toBeGreaterThan(10);
    const wrong = links.filter(({ child_by, parent_by, together, parent_placed, by_unit }) => {
      if (!parent_placed) return true;
      if (parent_by === null) return false; // to a table that every node has
      return child_by === null || !together || !by_unit;
    });
    expect(wrong).toEqual([]);
  });

  test('leaves no table at the coordinator that points to one that is spread', async () => {
    const wrong = await asked(
      `SELECT conname AS name FROM pg_constraint JOIN citus_place AS parent ON parent.name::regclass = confrelid
        WHERE contype = 'f' AND conparentid = 0 AND parent.by_column IS NOT NULL
          AND NOT EXISTS (SELECT FROM citus_place WHERE name::regclass = conrelid)`,
    );
    expect(wrong).toEqual([]);
  });
});
