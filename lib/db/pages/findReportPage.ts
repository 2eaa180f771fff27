import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { chosen, type ReportChoice } from './chosen';

const edition = z.enum(['2019', '2021']).nullable();

const row = z
  .object({
    unitId: z.string(),
    year: z.number().int(),
    revision: z.number().int(),
    /** False where a version is asked for in which an earlier revision was shown. */
    isCurrent: z.boolean(),
    unitName: z.string(),
    shortName: z.string(),
    type: z.string(),
    level: z.string(),
    regionCode: z.string().nullable(),
    parentId: z.string().nullable(),
    parentName: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    scope: z.string(),
    table2: edition,
    table3: edition,
    table4: edition,
    statistics: z.enum(['2014', 'local']).nullable(),
    publishedOn: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    citation: z.string().nullable(),
    sourceSha256: z.string(),
    importedOn: z.string(),
    status: z.enum(['read', 'partial']),
    grade: z.enum(GRADES).nullable(),
    numbers: z.number().int(),
    findings: z.number().int(),
  })
  .transform(
    ({
      table2,
      table3,
      table4,
      unitName,
      shortName,
      type,
      level,
      regionCode,
      parentId,
      parentName,
      ...report
    }) => ({
      ...report,
      editions: { 2: table2, 3: table3, 4: table4 },
      unit: { id: report.unitId, name: unitName, shortName, type, level, regionCode, parentId, parentName },
    }),
  );

/** A report that is shown, with its unit. */
export type ChosenReport = z.output<typeof row>;

/** Where a page of reports ended. */
export interface ReportKey {
  readonly unitId: string;
  readonly year: number;
}

/**
 * Reports that are shown, by unit and year, those behind a key, at most `limit` (null for all). `findings` counts what does not add up, not what could
 * not be read.
 */
export async function findReportPage(
  db: Db,
  choice: ReportChoice,
  { after, limit }: { readonly after: ReportKey | null; readonly limit: number | null },
): Promise<ChosenReport[]> {
  const behind = after
    ? Prisma.sql`AND (report.unit_id, report.year) > (${after.unitId}, ${after.year}::smallint)`
    : Prisma.empty;
  return row.array().parse(
    await db.$queryRaw`
      SELECT report.unit_id AS "unitId", report.year::int AS "year", report.revision::int AS "revision", report.is_current AS "isCurrent",
             unit.name AS "unitName", unit.short_name AS "shortName", unit.type, unit.level,
             unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName",
             report.title, report.issuer, report.scope, report.edition_table2 AS "table2",
             report.edition_table3 AS "table3", report.edition_table4 AS "table4",
             report.edition_statistics AS "statistics",
             to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn", report.source_url AS "sourceUrl",
             report.citation, report.source_sha256 AS "sourceSha256",
             to_char(report.imported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "importedOn",
             report.status, report.grade, report.numbers,
             (SELECT count(*)::int FROM finding
               WHERE finding.unit_id = report.unit_id AND finding.year = report.year
                 AND finding.revision = report.revision AND finding.severity = 'error' AND finding.rule NOT LIKE 'STR%') AS "findings"
        FROM report
        JOIN unit ON unit.id = report.unit_id
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
       WHERE ${chosen(choice)} ${behind}
       ORDER BY report.unit_id, report.year
       LIMIT ${limit}`,
  );
}
