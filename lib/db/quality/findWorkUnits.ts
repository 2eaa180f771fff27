import { z } from 'zod';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const row = z.object({ id: z.string(), findings: z.number().int() });
/** A unit with findings, and how many. */
export type WorkUnit = z.infer<typeof row>;

export interface WorkUnitFilter {
  readonly year: number;
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  /** Rules that are left out. */
  readonly without?: readonly string[];
}

/** Units of a place whose current reports on a year have such findings, all of them, by unit. */
export async function findWorkUnits(
  db: Db,
  { units, level, type }: Place,
  { year, severity, rule, without = [] }: WorkUnitFilter,
): Promise<WorkUnit[]> {
  return row.array().parse(
    await db.$queryRaw`
      SELECT report.unit_id AS "id", count(*)::int AS "findings"
        FROM report
        JOIN unit ON unit.id = report.unit_id
        JOIN finding USING (unit_id, year, revision)
       WHERE report.is_current AND report.year = ${year}
         AND ${among(Prisma.sql`report.unit_id`, units)}
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
         AND (${severity ?? null}::text IS NULL OR finding.severity = ${severity ?? null})
         AND (${rule ?? null}::text IS NULL OR finding.rule = ${rule ?? null})
         AND finding.rule <> ALL(${[...without]}::text[])
       GROUP BY report.unit_id ORDER BY report.unit_id`,
  );
}
