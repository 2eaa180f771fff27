import { z } from 'zod';
import type { CoverageUnit, FiledReport, Refusal } from '../coverage/types';
import { among } from './among';
import type { Db } from './client';
import { shortPath } from './findRunFiles';
import { Prisma } from './generated/client';

const unitRow = z.object({
  id: z.string(),
  shortName: z.string(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  type: z.string(),
  level: z.string(),
  regionCode: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  groupId: z.string(),
}) satisfies z.ZodType<CoverageUnit>;

/**
 * A place (a unit and all below it; everything for null) as far as it may have to report: governments, units of the
 * roster, and units of which a report was given. In the order of the tree; `groupId` is the unit directly below the
 * place, or at the top, that each belongs to. A circle of parents, which registering refuses, is not entered.
 */
export async function findCoverageUnits(db: Db, parent: string | null): Promise<CoverageUnit[]> {
  return unitRow.array().parse(
    await db.$queryRaw`
      WITH RECURSIVE place (id, path) AS (
        SELECT id, ARRAY[id] FROM unit
         WHERE CASE WHEN ${parent}::text IS NULL THEN parent_id IS NULL ELSE id = ${parent} END
        UNION ALL
        SELECT unit.id, place.path || unit.id FROM unit JOIN place ON unit.parent_id = place.id
         WHERE NOT unit.id = ANY(place.path)
      )
      SELECT unit.id, unit.short_name AS "shortName", unit.parent_id AS "parentId",
             parent.short_name AS "parentName", unit.type, unit.level, unit.region_code AS "regionCode",
             to_char(unit.valid_from, 'YYYY-MM-DD') AS "validFrom",
             to_char(unit.valid_to, 'YYYY-MM-DD') AS "validTo",
             CASE WHEN ${parent}::text IS NULL OR cardinality(path) = 1 THEN path[1] ELSE path[2] END AS "groupId"
        FROM place JOIN unit USING (id)
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
       WHERE unit.type IN ('prov_gov', 'city_gov', 'county_gov')
          OR unit.id IN (SELECT unit_id FROM roster)
          OR unit.id IN (SELECT unit_id FROM reported_unit)
          OR unit.id IN (SELECT unit_id FROM import_file WHERE outcome = 'refused' AND unit_id IS NOT NULL)
       ORDER BY path`,
  );
}

const filedRow = z.object({
  unitId: z.string(),
  years: z.string(),
  statuses: z.string(),
  published: z.string(),
});

/** What a unit filed, from its lists as the database writes them: `2022,2023`, `read,partial` and `2023-01-30,`. */
function parseFiled({ years, statuses, published }: z.infer<typeof filedRow>): readonly FiledReport[] {
  const [states, days] = [statuses.split(','), published.split(',')];
  return years.split(',').map((year, i) => ({
    year: Number(year),
    status: states[i] === 'partial' ? 'partial' : 'read',
    publishedOn: days[i] || null,
  }));
}

/**
 * Reports of some units (all for null), the years of each in ascending order: the status of the current revision,
 * and the first day on which any revision was published. Kept by unit: no report is looked at.
 */
export async function findFiledReports(
  db: Db,
  units: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly FiledReport[]>> {
  const rows = filedRow.array().parse(
    await db.$queryRaw`
      SELECT unit_id AS "unitId", array_to_string(years, ',') AS "years", array_to_string(statuses, ',') AS "statuses",
             array_to_string(published, ',', '') AS "published"
        FROM reported_unit WHERE ${among(Prisma.sql`unit_id`, units)}`,
  );
  return new Map(rows.map((row) => [row.unitId, parseFiled(row)]));
}

const refusedRow = z
  .object({
    unitId: z.string(),
    year: z.number(),
    reason: z.string().nullable(),
    path: z.string(),
    on: z.string(),
    run: z.number(),
  })
  .array();

/** Reports that an import was given and refused, by unit and year as far as it could tell whose they were; the last of each. */
export async function findRefused(db: Db): Promise<ReadonlyMap<string, ReadonlyMap<number, Refusal>>> {
  const rows = refusedRow.parse(
    await db.$queryRaw`
      SELECT DISTINCT ON (unit_id, year) unit_id AS "unitId", year::int AS "year", reason, path,
             to_char(started_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "on", run_id AS "run"
        FROM import_file JOIN import_run ON import_run.id = import_file.run_id
       WHERE outcome = 'refused' AND unit_id IS NOT NULL AND year IS NOT NULL
       ORDER BY unit_id, year, run_id DESC, ordinal DESC`,
  );
  const refused = new Map<string, Map<number, Refusal>>();
  for (const { unitId, year, reason, path, on, run } of rows) {
    const file = shortPath(path);
    const ofUnit = refused.get(unitId) ?? new Map<number, Refusal>();
    ofUnit.set(year, { reason: (reason ?? '没有记下原因').replaceAll(path, file), file, on, run });
    refused.set(unitId, ofUnit);
  }
  return refused;
}
