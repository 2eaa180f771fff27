import { z } from 'zod';
import { findingCellsSchema } from '../../checks/rules/findingSchemas';
import type { Db } from '../client';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  rule: z.string(),
  ordinal: z.number().int(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string(),
  cells: findingCellsSchema,
});
export type ReportFinding = z.infer<typeof row>;

/** Findings of some revisions of reports, those of each in the order they were made. */
export async function findFindingsOf(
  db: Db,
  reports: readonly { readonly unitId: string; readonly year: number; readonly revision: number }[],
): Promise<ReportFinding[]> {
  return row.array().parse(
    await db.$queryRaw`
      SELECT finding.unit_id AS "unitId", finding.year::int AS "year", finding.ordinal::int AS "ordinal",
             finding.rule, finding.severity, finding.place, finding.cells
        FROM unnest(${reports.map(({ unitId }) => unitId)}::text[],
                    ${reports.map(({ year }) => year)}::smallint[],
                    ${reports.map(({ revision }) => revision)}::smallint[]) AS asked (unit_id, year, revision)
        JOIN finding USING (unit_id, year, revision)
       ORDER BY finding.unit_id, finding.year, finding.ordinal`,
  );
}
