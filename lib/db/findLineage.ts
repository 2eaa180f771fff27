import { z } from 'zod';
import type { Db } from './client';

const relative = z.object({
  id: z.string(),
  shortName: z.string(),
  side: z.enum(['predecessor', 'successor']),
  kind: z.enum(['rename', 'convert', 'split', 'merge', 'abolish', 'recode']),
  year: z.number().int(),
  /** The day, where it is known. */
  date: z.string().nullable(),
  source: z.string(),
});
export type Relative = z.infer<typeof relative>;

/** Units that a unit was before, and those it became or lost territory to, in the order of the changes. */
export async function findLineage(db: Db, id: string): Promise<Relative[]> {
  const rows = await db.$queryRaw`
    SELECT unit.id, unit.short_name AS "shortName",
           CASE WHEN unit_successor.predecessor_id = ${id} THEN 'successor' ELSE 'predecessor' END AS "side",
           unit_successor.kind, unit_successor.year::int AS "year",
           to_char(unit_successor.changed_on, 'YYYY-MM-DD') AS "date", unit_successor.source
      FROM unit_successor
      JOIN unit ON unit.id = CASE WHEN predecessor_id = ${id} THEN successor_id ELSE predecessor_id END
     WHERE predecessor_id = ${id} OR successor_id = ${id}
     ORDER BY unit_successor.year, unit.id`;
  return relative.array().parse(rows);
}
