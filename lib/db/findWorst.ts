import { z } from 'zod';
import type { Db } from './client';

const worstRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  severity: z.enum(['error', 'warning']),
  count: z.number().int(),
});
/** The gravest severity of the findings of a report, and how many there are of it. */
export type WorstFinding = Pick<z.infer<typeof worstRow>, 'severity' | 'count'>;

/** The gravest findings of the current reports of some units, by `unit/year`; reports with nothing worse than a remark are absent. */
export async function findWorst(
  db: Db,
  units: readonly string[],
): Promise<ReadonlyMap<string, WorstFinding>> {
  const rows = worstRow.array().parse(
    await db.$queryRaw`
      SELECT DISTINCT ON (finding.unit_id, finding.year)
             finding.unit_id AS "unitId", finding.year::int AS "year", finding.severity, count(*)::int AS "count"
        FROM finding JOIN report USING (unit_id, year, revision)
       WHERE report.is_current AND finding.severity <> 'info' AND finding.unit_id = ANY(${[...units]}::text[])
       GROUP BY finding.unit_id, finding.year, finding.severity
       ORDER BY finding.unit_id, finding.year, finding.severity`, // error before warning
  );
  return new Map(rows.map(({ unitId, year, severity, count }) => [`${unitId}/${year}`, { severity, count }]));
}
