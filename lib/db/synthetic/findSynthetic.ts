import { z } from 'zod';
import type { Db } from '../client';

const row = z.object({
  seed: z.number().int(),
  units: z.number().int(),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
});
/** What an invented country was made of: equal plans make equal countries. */
export type SyntheticPlan = z.infer<typeof row>;

/** The plan of the invented country in this database; null in a database of real reports. */
export async function findSynthetic(db: Db): Promise<SyntheticPlan | null> {
  const rows = await db.$queryRaw`
    SELECT seed, units, first_year::int AS "firstYear", last_year::int AS "lastYear" FROM synthetic_data`;
  return row.array().parse(rows)[0] ?? null;
}
