import { z } from 'zod';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const row = z.object({ lacks: z.string(), reports: z.number().int() });
export type LackingCount = z.infer<typeof row>;

/** What the current reports on a year lack most often for a rule to be evaluated, in Chinese. */
export async function countLacking(
  db: Db,
  { units, level, type }: Place,
  { rule, year, limit }: { readonly rule: string; readonly year: number; readonly limit: number },
): Promise<LackingCount[]> {
  return row.array().parse(
    await db.$queryRaw`
      SELECT evaluation.lacking ->> ${rule}::text AS "lacks", count(*)::int AS "reports"
        FROM evaluation
        JOIN report USING (unit_id, year, revision)
        JOIN unit ON unit.id = evaluation.unit_id
       WHERE report.is_current AND ${rule} = ANY(not_evaluable) AND evaluation.lacking ->> ${rule}::text <> ''
         AND evaluation.year = ${year}
         AND ${among(Prisma.sql`evaluation.unit_id`, units)}
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`,
  );
}
