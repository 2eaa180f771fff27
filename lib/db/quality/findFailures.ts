import { z } from 'zod';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  total: z.number().int(),
});

/** A report that fails a rule. */
export type Failure = Omit<z.infer<typeof row>, 'total'>;

/** Current reports that fail a rule, the newest year first, a page of them; all years for null. */
export async function findFailures(
  db: Db,
  { units, level, type }: Place,
  {
    rule,
    year,
    offset,
    limit,
  }: {
    readonly rule: string;
    readonly year: number | null;
    readonly offset: number;
    readonly limit: number | null;
  },
): Promise<{ readonly total: number; readonly failures: readonly Failure[] }> {
  const rows = row.array().parse(
    await db.$queryRaw`
      SELECT evaluation.unit_id AS "unitId", evaluation.year::int AS "year", count(*) OVER ()::int AS "total"
        FROM evaluation
        JOIN report USING (unit_id, year, revision)
        JOIN unit ON unit.id = evaluation.unit_id
       WHERE report.is_current AND evaluation.failed @> ARRAY[${rule}::text]
         AND (${year}::int IS NULL OR evaluation.year = ${year})
         AND ${among(Prisma.sql`evaluation.unit_id`, units)}
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
       ORDER BY evaluation.year DESC, evaluation.unit_id LIMIT ${limit} OFFSET ${offset}`,
  );
  return {
    total: rows[0]?.total ?? 0, // no rows: none were found
    failures: rows.map(({ unitId, year }) => ({ unitId, year })),
  };
}
