import { z } from 'zod';
import { correctionSchema, findingCellsSchema } from '../../checks/rules/findingSchemas';
import type { FoundFinding } from '../../quality/types';
import type { Db } from '../client';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  difference: z.string().nullable(),
  cells: findingCellsSchema,
  correction: correctionSchema.nullable(),
  message: z.string(),
});

export interface FindingFilter {
  readonly units: readonly string[];
  /** null for all years. */
  readonly year: number | null;
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  /** Rules that are left out. */
  readonly without?: readonly string[];
}

/**
 * Findings of the current reports of some units, the newest year first, errors before warnings before what is only told, in
 * the order of the report. Each has its number in its report, which stays the same when it is found again.
 */
export async function findFindings(
  db: Db,
  { units, year, severity, rule, without = [] }: FindingFilter,
): Promise<FoundFinding[]> {
  return row.array().parse(
    await db.$queryRaw`
      WITH numbered AS (
        SELECT finding.*, ordinal::int AS number
          FROM finding JOIN report USING (unit_id, year, revision)
         WHERE report.is_current AND report.unit_id = ANY(${[...units]}::text[])
           AND (${year}::int IS NULL OR report.year = ${year})
      )
      SELECT unit_id AS "unitId", year::int AS "year", number, rule, severity, place, left_value AS "left",
             right_value AS "right", difference, cells, correction, message
        FROM numbered
       WHERE (${severity ?? null}::text IS NULL OR severity = ${severity ?? null})
         AND (${rule ?? null}::text IS NULL OR rule = ${rule ?? null})
         AND rule <> ALL(${[...without]}::text[])
       ORDER BY unit_id, year DESC, array_position(ARRAY['error', 'warning', 'info'], severity), number`,
  );
}
