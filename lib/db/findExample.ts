import { z } from 'zod';
import type { Db } from './client';

const example = z.object({
  unitId: z.string(),
  year: z.number().int(),
  shortName: z.string(),
  parentId: z.string().nullable(),
});
/** A report that is there, for pages that show what an address looks like. */
export type Example = z.infer<typeof example>;

/** The newest current report, by its index alone; null where there is none. */
export async function findExample(db: Db): Promise<Example | null> {
  const rows = await db.$queryRaw`
    SELECT report.unit_id AS "unitId", report.year::int AS "year", unit.short_name AS "shortName",
           unit.parent_id AS "parentId"
      FROM report JOIN unit ON unit.id = report.unit_id
     WHERE report.is_current
     ORDER BY report.year DESC, report.published_on DESC NULLS LAST, report.unit_id
     LIMIT 1`;
  return example.array().parse(rows)[0] ?? null;
}
