import { z } from 'zod';
import type { ReportRow } from '../metrics/rows';
import { among } from './among';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { shownAt } from './version/shownAt';

const edition = z.enum(['2019', '2021']).nullable();
const reportRow = z
  .object({
    unitId: z.string(),
    year: z.number().int(),
    revision: z.number().int().nullable(),
    table2: edition,
    table3: edition,
    table4: edition,
    statistics: z.enum(['2014', 'local']).nullable(),
    scope: z.string(),
    publishedOn: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    findings: z.number().int(),
  })
  .transform(
    ({ table2, table3, table4, ...row }): ReportRow => ({
      ...row,
      editions: { 2: table2, 3: table3, 4: table4 },
    }),
  );

export interface ReportFilter {
  readonly from: number;
  readonly to: number;
  readonly units?: readonly string[];
  readonly level?: string | undefined;
  readonly type?: string | undefined;
  readonly scope?: string | undefined;
  /** Only units below this one, at any depth. */
  readonly parent?: string | undefined;
  /** As of this version of the data set; the newest without. */
  readonly version?: number | undefined;
}

/** Current reports of some years and units, by unit and year. `findings` counts what does not add up, not what could not be read. */
export async function findReports(
  db: Db,
  { from, to, units, level, type, scope, parent, version }: ReportFilter,
): Promise<ReportRow[]> {
  const rows = await db.$queryRaw`
    WITH RECURSIVE below (id) AS (
      SELECT id FROM unit WHERE parent_id = ${parent ?? null}
      UNION
      SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
    )
    SELECT report.unit_id                          AS "unitId",
           report.year                             AS "year",
           CASE WHEN report.is_current THEN NULL ELSE report.revision::int END AS "revision",
           report.edition_table2                   AS "table2",
           report.edition_table3                   AS "table3",
           report.edition_table4                   AS "table4",
           report.edition_statistics               AS "statistics",
           report.scope                            AS "scope",
           to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn",
           report.source_url                       AS "sourceUrl",
           (SELECT count(*)::int FROM finding
             WHERE finding.unit_id = report.unit_id AND finding.year = report.year
               AND finding.revision = report.revision AND finding.severity = 'error' AND finding.rule NOT LIKE 'STR%') AS "findings"
      FROM report
      JOIN unit ON unit.id = report.unit_id
     WHERE ${shownAt(version)}
       AND report.year BETWEEN ${from} AND ${to}
       AND ${among(Prisma.sql`report.unit_id`, units)}
       AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
       AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
       AND (${scope ?? null}::text IS NULL OR report.scope = ${scope ?? null})
       AND (${parent ?? null}::text IS NULL OR unit.id IN (SELECT id FROM below))
     ORDER BY report.unit_id, report.year`;
  return reportRow.array().parse(rows);
}
