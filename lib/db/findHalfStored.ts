import { z } from 'zod';
import type { Db } from './client';

const row = z.object({ report: z.string() });

/**
 * Reports of which a part is missing: fewer or more cells than were counted when it was stored, or no source. Always empty: a
 * report is stored in one transaction. For tests and for the verification of a database.
 */
export async function findHalfStored(db: Db): Promise<readonly string[]> {
  const rows = row.array().parse(
    await db.$queryRaw`
      SELECT report.unit_id || '-' || report.year || '/' || report.revision AS "report"
        FROM report
        LEFT JOIN source_document ON source_document.sha256 = report.source_sha256
        LEFT JOIN LATERAL (
          SELECT count(*) FILTER (WHERE state = 'number') AS numbers,
                 count(*) FILTER (WHERE state <> 'unreadable') AS settled,
                 bool_and(observation.is_current = report.is_current) AS agrees
            FROM observation
           WHERE observation.unit_id = report.unit_id AND observation.year = report.year
             AND observation.revision = report.revision) AS stored ON true
       WHERE source_document.sha256 IS NULL OR stored.numbers <> report.numbers
          OR stored.settled <> report.settled OR NOT stored.agrees
       ORDER BY 1`,
  );
  return rows.map(({ report }) => report);
}
