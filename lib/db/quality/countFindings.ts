import { z } from 'zod';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const row = z.object({
  evaluated: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
  withErrors: z.number().int(),
  withWarnings: z.number().int(),
  withInfos: z.number().int(),
});
/** Evaluated reports of a place and year, their findings by severity, and how many reports have any of each. */
export type FindingCounts = z.infer<typeof row>;

/** Counts findings of current reports by severity; of a place without an evaluated report there are none. */
export async function countFindings(
  db: Db,
  { units, level, type }: Place,
  year: number,
): Promise<FindingCounts> {
  const [counted] = row.array().parse(
    await db.$queryRaw`
      WITH chosen AS (
        SELECT errors, warnings, infos
          FROM evaluation
          JOIN report USING (unit_id, year, revision)
          JOIN unit ON unit.id = evaluation.unit_id
         WHERE report.is_current AND evaluation.year = ${year}
           AND ${among(Prisma.sql`evaluation.unit_id`, units)}
           AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
           AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
        -- a row of nothing, so that the sum over no report is a count of none
        UNION ALL SELECT 0, 0, 0
      )
      SELECT count(*)::int - 1 AS "evaluated",
             sum(errors)::int AS "errors", sum(warnings)::int AS "warnings", sum(infos)::int AS "infos",
             (count(*) FILTER (WHERE errors > 0))::int AS "withErrors",
             (count(*) FILTER (WHERE warnings > 0))::int AS "withWarnings",
             (count(*) FILTER (WHERE infos > 0))::int AS "withInfos"
        FROM chosen`,
  );
  if (!counted) throw new Error('count without a row');
  return counted;
}
