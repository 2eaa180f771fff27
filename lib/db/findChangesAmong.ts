import { z } from 'zod';
import type { Db } from './client';

const change = z.object({
  fromId: z.string(),
  fromName: z.string(),
  toId: z.string(),
  toName: z.string(),
  kind: z.enum(['rename', 'convert', 'split', 'merge', 'abolish', 'recode']),
  year: z.number().int(),
  /** The day, where it is known. */
  date: z.string().nullable(),
});
/** One unit became, gave to or went into another. */
export type UnitChange = z.infer<typeof change>;

/** Changes by which some units came to be or ended, in their order. */
export async function findChangesAmong(db: Db, ids: readonly string[]): Promise<UnitChange[]> {
  return change.array().parse(
    await db.$queryRaw`
      SELECT unit_successor.predecessor_id AS "fromId", before.short_name AS "fromName",
             unit_successor.successor_id AS "toId", after.short_name AS "toName",
             unit_successor.kind, unit_successor.year::int AS "year",
             to_char(unit_successor.changed_on, 'YYYY-MM-DD') AS "date"
        FROM unit_successor
        JOIN unit AS before ON before.id = unit_successor.predecessor_id
        JOIN unit AS after ON after.id = unit_successor.successor_id
       WHERE unit_successor.predecessor_id = ANY(${[...ids]}::text[])
          OR unit_successor.successor_id = ANY(${[...ids]}::text[])
       ORDER BY unit_successor.year, unit_successor.predecessor_id, unit_successor.successor_id`,
  );
}
