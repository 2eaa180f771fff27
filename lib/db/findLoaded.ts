import { z } from 'zod';
import type { Db } from './client';
import { shownAt } from './version/shownAt';

const loaded = z.object({
  reports: z.number().int(),
  units: z.number().int(),
  figures: z.number().int(),
  findings: z.number().int(),
});
export type Loaded = z.infer<typeof loaded>;

/** How much is loaded: current reports, units that have one, their printed numbers, and what does not add up. */
export async function countLoaded(db: Db): Promise<Loaded> {
  const [row] = z.array(loaded).parse(
    await db.$queryRaw`
      SELECT data_version.reports, data_version.figures::int AS "figures",
             (SELECT count(*)::int FROM reported_unit) AS "units",
             -- All less those of earlier revisions, which are few: joined to all current reports the count would look at each of them.
             ((SELECT count(*) FROM finding WHERE finding.severity = 'error' AND finding.rule NOT LIKE 'STR%')
              - (SELECT count(*) FROM report JOIN finding USING (unit_id, year, revision)
                  WHERE NOT report.is_current AND finding.severity = 'error' AND finding.rule NOT LIKE 'STR%'))::int          AS "findings"
        FROM data_version ORDER BY number DESC LIMIT 1`,
  );
  if (!row) throw new Error('The table data_version is empty');
  return row;
}

const yearRow = z.object({ year: z.number().int(), reports: z.number().int() });
export type LoadedYear = z.infer<typeof yearRow>;

/** Years with reports, oldest first, and how many units reported; as of a version of the data set, or the newest. */
export async function findYears(db: Db, version?: number): Promise<LoadedYear[]> {
  return yearRow.array().parse(
    version === undefined
      ? await db.$queryRaw`SELECT year::int AS "year", reports FROM reported_year ORDER BY year`
      : await db.$queryRaw`
          SELECT year::int AS "year", count(*)::int AS "reports" FROM report WHERE ${shownAt(version)}
           GROUP BY year ORDER BY year`,
  );
}

const newest = z.object({
  unitId: z.string(),
  shortName: z.string(),
  parentName: z.string().nullable(),
  year: z.number().int(),
  title: z.string().nullable(),
  publishedOn: z.string().nullable(),
  status: z.string(),
  findings: z.number().int(),
});
export type ListedReport = z.infer<typeof newest>;

/** Current reports, the newest year first; `limit` null for all. */
export async function listReports(db: Db, limit: number | null): Promise<ListedReport[]> {
  return newest.array().parse(
    await db.$queryRaw`
      SELECT report.unit_id AS "unitId", unit.short_name AS "shortName", parent.short_name AS "parentName",
             report.year::int AS "year", report.title, to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn",
             report.status,
             (SELECT count(*)::int FROM finding
               WHERE finding.unit_id = report.unit_id AND finding.year = report.year
                 AND finding.revision = report.revision AND finding.severity = 'error' AND finding.rule NOT LIKE 'STR%') AS "findings"
        FROM report
        JOIN unit ON unit.id = report.unit_id
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
       WHERE report.is_current
       ORDER BY report.year DESC, report.published_on DESC NULLS LAST, report.unit_id
       LIMIT ${limit}`,
  );
}

/** The units with most years, for a first look at trends. */
export async function findLongestSeries(db: Db, limit: number): Promise<string[]> {
  const rows = z.array(z.object({ unitId: z.string() })).parse(
    await db.$queryRaw`
      SELECT unit_id AS "unitId" FROM reported_unit ORDER BY reports DESC, unit_id LIMIT ${limit}`,
  );
  return rows.map(({ unitId }) => unitId);
}
