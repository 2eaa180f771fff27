import { z } from 'zod';
import type { Prisma } from '../generated/client';
import type { ReportId } from './reportId';

const digestRow = z.object({ digest: z.string() });

/** Tells whether what is stored of some reports' evaluation, all that pages show of it, is other than before. */
export async function digestResults(
  db: Prisma.TransactionClient,
  reports: readonly ReportId[],
): Promise<string | undefined> {
  const units = reports.map(({ unitId }) => unitId);
  const years = reports.map(({ year }) => year);
  const rows = await db.$queryRaw`
    WITH asked AS (
      SELECT unit_id, year, revision, grade
        FROM report JOIN unnest(${units}::text[], ${years}::smallint[]) AS one (unit_id, year) USING (unit_id, year)
       WHERE is_current
    )
    SELECT concat(
      (SELECT md5(string_agg(finding::text, chr(10) ORDER BY unit_id, year, revision, ordinal))
         FROM finding JOIN asked USING (unit_id, year, revision)), '/',
      (SELECT md5(string_agg(concat_ws(' ', unit_id, year, revision, asked.grade, passed, failed, not_evaluable, lacking), chr(10)
                             ORDER BY unit_id, year))
         FROM asked LEFT JOIN evaluation USING (unit_id, year, revision))) AS "digest"`;
  return digestRow.array().parse(rows)[0]?.digest;
}
