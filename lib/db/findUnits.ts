import { z } from 'zod';
import type { UnitRow } from '../metrics/rows';
import type { Db } from './client';

const unitRow = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.string(),
  level: z.string(),
  regionCode: z.string().nullable(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
}) satisfies z.ZodType<UnitRow>;

/** Units by id, in no order; an id that does not exist has no row. */
export async function findUnits(db: Db, ids: readonly string[]): Promise<UnitRow[]> {
  const rows = await db.$queryRaw`
    SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
           unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName"
      FROM unit LEFT JOIN unit AS parent ON parent.id = unit.parent_id
     WHERE unit.id = ANY(${[...ids]}::text[])`;
  return unitRow.array().parse(rows);
}

/** Units that have units with current reports of a year below them, at any depth, higher levels first. */
export async function findParents(db: Db, year: number): Promise<UnitRow[]> {
  const rows = await db.$queryRaw`
    WITH RECURSIVE above (id) AS (
      SELECT unit.parent_id FROM unit JOIN report ON report.unit_id = unit.id
       WHERE report.is_current AND report.year = ${year}
      UNION
      SELECT unit.parent_id FROM unit JOIN above ON above.id = unit.id
    )
    SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
           unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName"
      FROM unit LEFT JOIN unit AS parent ON parent.id = unit.parent_id
     WHERE unit.id IN (SELECT id FROM above WHERE id IS NOT NULL)
     ORDER BY array_position(ARRAY['country', 'province', 'city', 'county', 'town'], unit.level), unit.id`;
  return unitRow.array().parse(rows);
}

const listedUnit = unitRow.extend({ reports: z.number().int(), years: z.array(z.number().int()) });
export type ListedUnit = z.infer<typeof listedUnit>;

export interface UnitSearch {
  /** Part of a name, an alias or a code; empty for all units with reports. */
  readonly words: string;
  /** null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

/** Units with reports, or all whose name, alias or code contains the words; those with most reports first. */
export async function searchUnits(
  db: Db,
  { words, limit, offset }: UnitSearch,
): Promise<{ total: number; units: ListedUnit[] }> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db.$queryRaw`
    WITH reported AS (
      SELECT unit_id, count(*)::int AS reports, array_agg(year::int ORDER BY year) AS years
        FROM report WHERE is_current GROUP BY unit_id
    ), matching AS (
      SELECT unit.*, reported.reports, reported.years
        FROM unit LEFT JOIN reported ON reported.unit_id = unit.id
       WHERE CASE WHEN ${words} = '' THEN reported.reports IS NOT NULL
                  ELSE unit.name LIKE ${pattern} OR unit.short_name LIKE ${pattern} OR unit.id LIKE ${pattern}
                       OR EXISTS (SELECT FROM unit_alias WHERE unit_alias.unit_id = unit.id AND alias LIKE ${pattern}) END
    )
    SELECT matching.id, matching.name, matching.short_name AS "shortName", matching.type, matching.level,
           matching.region_code AS "regionCode", matching.parent_id AS "parentId", parent.short_name AS "parentName",
           -- units without a report have counted none, which is a count and not a missing figure
           CASE WHEN matching.reports IS NULL THEN 0 ELSE matching.reports END AS "reports",
           CASE WHEN matching.years IS NULL THEN ARRAY[]::int[] ELSE matching.years END AS "years",
           count(*) OVER ()::int AS "total"
      FROM matching LEFT JOIN unit AS parent ON parent.id = matching.parent_id
     ORDER BY matching.reports DESC NULLS LAST, matching.id
     LIMIT ${limit} OFFSET ${offset}`;
  const found = z.array(listedUnit.extend({ total: z.number() })).parse(rows);
  return { total: found[0]?.total ?? 0, units: found }; // no rows: none were found
}
