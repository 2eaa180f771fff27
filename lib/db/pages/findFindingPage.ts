import { z } from 'zod';
import { correctionSchema, findingCellsSchema } from '../../checks/rules/findingSchemas';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { chosen, type ReportChoice } from './chosen';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  ordinal: z.number().int(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  difference: z.string().nullable(),
  message: z.string(),
  cells: findingCellsSchema,
  correction: correctionSchema.nullable(),
});
export type FindingRow = z.infer<typeof row>;

/** Where a page of findings ended. */
export interface FindingKey {
  readonly unitId: string;
  readonly year: number;
  readonly ordinal: number;
}

export interface FindingChoice extends ReportChoice {
  readonly rule?: string | undefined;
  readonly severity?: string | undefined;
}

/** Findings of current reports by unit, year and the order in which they were made, those behind a key, at most `limit`. */
export async function findFindingPage(
  db: Db,
  { rule, severity, ...choice }: FindingChoice,
  { after, limit }: { readonly after: FindingKey | null; readonly limit: number },
): Promise<FindingRow[]> {
  const conditions = [
    chosen(choice),
    rule !== undefined && Prisma.sql`finding.rule = ${rule}`,
    severity !== undefined && Prisma.sql`finding.severity = ${severity}`,
    after &&
      Prisma.sql`(finding.unit_id, finding.year, finding.ordinal)
        > (${after.unitId}, ${after.year}::smallint, ${after.ordinal}::smallint)`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return row.array().parse(
    await db.$queryRaw`
      SELECT finding.unit_id AS "unitId", finding.year::int AS "year", finding.ordinal::int AS "ordinal", finding.rule,
             finding.severity, finding.place, finding.left_value AS "left", finding.right_value AS "right",
             finding.difference, finding.message, finding.cells, finding.correction
        FROM finding
        JOIN report USING (unit_id, year, revision)
        JOIN unit ON unit.id = finding.unit_id
       WHERE ${Prisma.join(conditions, ' AND ')}
       ORDER BY finding.unit_id, finding.year, finding.ordinal
       LIMIT ${limit}`,
  );
}
