import { z } from 'zod';
import type { Db } from './client';
import { shownAt } from './version/shownAt';

const unitFinding = z.object({
  year: z.number().int(),
  rule: z.string(),
  severity: z.string(),
  place: z.string(),
});
export type UnitFinding = z.infer<typeof unitFinding>;

/** Findings of the reports of a unit that are shown, now or as of a version, in the order they were made. */
export async function findUnitFindings(db: Db, unitId: string, version?: number): Promise<UnitFinding[]> {
  const rows = await db.$queryRaw`
    SELECT finding.year::int AS "year", finding.rule, finding.severity, finding.place
      FROM finding JOIN report USING (unit_id, year, revision)
     WHERE finding.unit_id = ${unitId} AND ${shownAt(version)}
     ORDER BY finding.year, finding.ordinal`;
  return unitFinding.array().parse(rows);
}
