import type { ClientBase } from 'pg';
import { z } from 'zod';

/** A table whose rows a backup holds: all but the record of migrations, which restoring makes anew. */
export interface StoredTable {
  readonly name: string;
  /** Without those that the database computes itself. */
  readonly columns: readonly string[];
}

/** The number that a column which numbers itself gave last. */
export interface Sequence {
  readonly table: string;
  readonly column: string;
  /** As text: it may be larger than a number of JavaScript is exact. */
  readonly last: string;
  readonly isCalled: boolean;
}

export const MIGRATIONS_TABLE = '_prisma_migrations';

const tableRow = z.object({ name: z.string(), columns: z.array(z.string()), needs: z.array(z.string()) });
const identityRow = z.object({ table: z.string(), column: z.string(), sequence: z.string() });
const valueRow = z.object({ last: z.string(), isCalled: z.boolean() });

/** Each table after those that it refers to. Throws when they refer to each other in a circle. */
function inOrder(tables: readonly z.infer<typeof tableRow>[]): readonly StoredTable[] {
  const done = new Map<string, StoredTable>();
  while (done.size < tables.length) {
    const next = tables.find(({ name, needs }) => !done.has(name) && needs.every((other) => done.has(other)));
    if (!next) throw new Error('Tables refer to each other in a circle');
    done.set(next.name, { name: next.name, columns: next.columns });
  }
  return [...done.values()];
}

/** The tables of the current schema, each after those that it refers to. */
export async function findTables(client: ClientBase): Promise<readonly StoredTable[]> {
  const { rows } = await client.query(
    `SELECT relname::text AS "name",
            ARRAY(SELECT attname::text FROM pg_attribute
                   WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                   ORDER BY attnum) AS "columns",
            ARRAY(SELECT DISTINCT other.relname::text FROM pg_constraint JOIN pg_class AS other ON other.oid = confrelid
                   WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> conrelid AND NOT other.relispartition) AS "needs"
       FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> $1
      ORDER BY relname`,
    [MIGRATIONS_TABLE],
  );
  return inOrder(tableRow.array().parse(rows));
}

/** How far the columns have counted that number themselves. */
export async function findSequences(client: ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await client.query(
    `SELECT relname::text AS "table", attname::text AS "column",
            pg_get_serial_sequence(quote_ident(relname), attname) AS "sequence"
       FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = current_schema()::regnamespace AND attidentity <> '' AND NOT attisdropped ORDER BY 1, 2`,
  );
  const found: Sequence[] = [];
  for (const { table, column, sequence } of identityRow.array().parse(rows)) {
    const { rows: values } = await client.query(
      `SELECT last_value::text AS "last", is_called AS "isCalled" FROM ${sequence}`,
    );
    found.push({ table, column, ...valueRow.parse(values[0]) });
  }
  return found;
}
