import { z } from 'zod';
import type { Db } from './client';

const tableSize = z.object({
  name: z.string(),
  /** Counted, not estimated. */
  rows: z.number(),
  /** Bytes of the rows, with what is kept out of line. */
  heap: z.number(),
  /** Bytes of all indexes. */
  indexes: z.number(),
});
/** How much of the disk a table takes, its partitions together. */
export type TableSize = z.infer<typeof tableSize>;

/** The tables of the database, largest first. Counts every row: seconds at ten million. */
export async function measureTables(db: Db): Promise<readonly TableSize[]> {
  const rows = await db.$queryRaw`
    WITH top AS (
      SELECT oid, relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    )
    SELECT relname::text AS name,
           (xpath('/row/count/text()', query_to_xml(format('SELECT count(*) FROM %I', relname), true, true, '')))[1]::text::float8 AS rows,
           sum(pg_table_size(part))::float8 AS heap, sum(pg_indexes_size(part))::float8 AS indexes
      FROM top
     -- A table without partitions is no tree, not even one of itself.
     CROSS JOIN LATERAL (SELECT top.oid AS part UNION SELECT relid FROM pg_partition_tree(top.oid)) AS parts
     GROUP BY relname`;
  const sizes = z.array(tableSize).parse(rows);
  return sizes.toSorted((a, b) => b.heap + b.indexes - a.heap - a.indexes);
}
