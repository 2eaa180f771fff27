import { z } from 'zod';
import type { Db } from './client';

const listedRevision = z.object({
  year: z.number().int(),
  revision: z.number().int(),
  isCurrent: z.boolean(),
  publishedOn: z.string().nullable(),
  /** Day of the import, by the clock of Beijing. */
  importedAt: z.string(),
  sourceName: z.string(),
  /** Printed numbers. */
  numbers: z.number().int(),
  errors: z.number().int(),
  /** First version of the data set that holds it; 0 for one of before versions were counted. */
  storedVersion: z.number().int(),
  /** Version in which another took its place; null while it is the current one. */
  supersededVersion: z.number().int().nullable(),
});
export type ListedRevision = z.infer<typeof listedRevision>;

/** All revisions of all reports of a unit that are kept, by year and revision, the oldest first; none when it has no report. */
export async function findRevisionList(db: Db, unitId: string): Promise<ListedRevision[]> {
  return listedRevision.array().parse(
    await db.$queryRaw`
      SELECT report.year::int AS "year", report.revision::int AS "revision", report.is_current AS "isCurrent",
             to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn",
             to_char(report.imported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "importedAt",
             source_document.file_name AS "sourceName", report.numbers,
             report.stored_version AS "storedVersion", report.superseded_version AS "supersededVersion",
             (SELECT count(*)::int FROM finding
               WHERE finding.unit_id = report.unit_id AND finding.year = report.year
                 AND finding.revision = report.revision AND finding.severity = 'error') AS "errors"
        FROM report JOIN source_document ON source_document.sha256 = report.source_sha256
       WHERE report.unit_id = ${unitId}
       ORDER BY report.year, report.revision`,
  );
}
