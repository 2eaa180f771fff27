import { z } from 'zod';
import type { CoverageUnit, FiledReport, Refusal } from '../coverage/types';
import type { Db } from './client';
import { shortPath } from './findRunFiles';

const unitRow = z
  .object({
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
  })
  .array() satisfies z.ZodType<readonly CoverageUnit[]>;

/**
 * A place (a unit and all below it; everything for null) as far as it may have to report: governments, units of the
 * roster, and units of which a report was given. In the order of the tree; `groupId` is the unit directly below the
 * place, or at the top, that each belongs to. A circle of parents, which registering refuses, is not entered.
 */
export async function findCoverageUnits(db: Db, parent: string | null): Promise<CoverageUnit[]> {
  return unitRow.parse(
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

const filedRow = z.object({ unitId: z.string(), filed: z.string() }).array();

/** One report as the database writes it: year, `r` or `p`, and the day of publication where there is one: `2023r2024-03-30`. */
function parseFiled(text: string): FiledReport {
  const [year, status, publishedOn] = [Number(text.slice(0, 4)), text[4], text.slice(5)];
  return {
    year,
    status: status === 'p' ? 'partial' : 'read',
    publishedOn: publishedOn === '' ? null : publishedOn,
  };
}

/**
 * Reports of some units (all for null), the years of each in ascending order: the status of the current revision,
 * and the first day on which any revision was published. One row a unit leaves the database, not one a report.
 */
export async function findFiledReports(
  db: Db,
  units: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly FiledReport[]>> {
  const rows = filedRow.parse(
    await db.$queryRaw`
      WITH filed AS (
        SELECT unit_id, year, max(status) FILTER (WHERE is_current) AS status, min(published_on) AS published
          FROM report
         WHERE ${units === null} OR unit_id = ANY(${[...(units ?? [])]}::text[])
         GROUP BY unit_id, year
      )
      SELECT unit_id AS "unitId",
             string_agg(concat(year, left(status, 1), to_char(published, 'YYYY-MM-DD')), ',' ORDER BY year) AS "filed"
        FROM filed WHERE status IS NOT NULL GROUP BY unit_id`,
  );
  return new Map(rows.map(({ unitId, filed }) => [unitId, filed.split(',').map(parseFiled)]));
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
