import { z } from 'zod';
import { findingCellsSchema } from '../checks/rules/findingSchemas';
import type { Db } from './client';
import { shownAt } from './version/shownAt';

const unitFinding = z.object({
  year: z.number().int(),
  ordinal: z.number().int(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string(),
  cells: findingCellsSchema,
});
export type UnitFinding = z.infer<typeof unitFinding>;

/** Findings of the reports of a unit that are shown, now or as of a version, in the order they were made. */
export async function findUnitFindings(db: Db, unitId: string, version?: number): Promise<UnitFinding[]> {
  const rows = await db.$queryRaw`
    SELECT finding.year::int AS "year", finding.ordinal::int AS "ordinal", finding.rule, finding.severity, finding.place,
           finding.cells
      FROM finding JOIN report USING (unit_id, year, revision)
     WHERE finding.unit_id = ${unitId} AND ${shownAt(version)}
     ORDER BY finding.year, finding.ordinal`;
  return unitFinding.array().parse(rows);
}
