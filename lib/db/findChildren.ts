import { z } from 'zod';
import type { Db } from './client';

const child = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.string(),
  level: z.string(),
  regionCode: z.string().nullable(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  /** Units directly below it. */
  children: z.number().int(),
  /** Current reports of its own. */
  reports: z.number().int(),
});
export type ChildUnit = z.infer<typeof child>;

/**
 * Units directly below a unit, or those above which there is none: governments first, by code. Units that are no more are left out
 * unless they have reports.
 */
export async function findChildren(db: Db, parent: string | null): Promise<ChildUnit[]> {
  return child.array().parse(
    await db.$queryRaw`
      SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
             unit.region_code AS "regionCode", unit.parent_id AS "parentId", above.short_name AS "parentName",
             (SELECT count(*)::int FROM unit AS below
               WHERE below.parent_id = unit.id AND below.valid_to IS NULL) AS "children",
             (SELECT count(*)::int FROM report WHERE report.unit_id = unit.id AND report.is_current) AS "reports"
        FROM unit LEFT JOIN unit AS above ON above.id = unit.parent_id
       WHERE unit.parent_id IS NOT DISTINCT FROM ${parent}
         AND (unit.valid_to IS NULL OR EXISTS (SELECT FROM report WHERE report.unit_id = unit.id AND report.is_current))
       ORDER BY unit.type NOT LIKE '%\\_gov', unit.id`,
  );
}
