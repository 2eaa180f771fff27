import { z } from 'zod';
import type { Db } from '../client';
import type { Place } from './findPlace';

const row = z.object({
  id: z.string(),
  findings: z.number().int(),
  units: z.number().int(),
  all: z.number().int(),
});

export interface WorkUnitFilter {
  readonly year: number;
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  readonly offset: number;
  /** null for all. */
  readonly limit: number | null;
}

/** Units with findings, and how many units and findings there are in all, pages included. */
export interface WorkUnits {
  readonly ids: readonly string[];
  readonly units: number;
  readonly findings: number;
}

/** Units of a place whose current reports on a year have such findings, a page of them, by unit. */
export async function findWorkUnits(
  db: Db,
  { units, level, type }: Place,
  { year, severity, rule, offset, limit }: WorkUnitFilter,
): Promise<WorkUnits> {
  const rows = row.array().parse(
    await db.$queryRaw`
      SELECT report.unit_id AS "id", count(*)::int AS "findings", count(*) OVER ()::int AS "units",
             (sum(count(*)) OVER ())::int AS "all"
        FROM report
        JOIN unit ON unit.id = report.unit_id
        JOIN finding USING (unit_id, year, revision)
       WHERE report.is_current AND report.year = ${year}
         AND (${units === null} OR report.unit_id = ANY(${[...(units ?? [])]}::text[]))
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
         AND (${severity ?? null}::text IS NULL OR finding.severity = ${severity ?? null})
         AND (${rule ?? null}::text IS NULL OR finding.rule = ${rule ?? null})
       GROUP BY report.unit_id ORDER BY report.unit_id LIMIT ${limit} OFFSET ${offset}`,
  );
  const [first] = rows;
  return first
    ? { ids: rows.map(({ id }) => id), units: first.units, findings: first.all }
    : { ids: [], units: 0, findings: 0 };
}
