import { z } from 'zod';
import { WITHOUT_DUTY } from '../coverage/withoutDuty';
import type { Db } from './client';

const listingCount = z.object({
  year: z.number(),
  type: z.string(),
  /** First two digits of the code; null where the unit has none. */
  province: z.string().nullable(),
  existed: z.boolean(),
  withoutDuty: z.boolean(),
  onRoster: z.boolean(),
  kind: z.enum(['government', 'department', 'local', 'exempt']).nullable(),
  reported: z.boolean(),
  units: z.number(),
});

/** So many units of a year that are alike in all that decides whether they have to report. */
export type ListingCount = z.infer<typeof listingCount>;

export interface ListingFilter {
  readonly years: readonly number[];
  readonly level?: string | undefined;
  /** Only units below this one, at any depth. */
  readonly parent?: string | undefined;
  /** The parent itself as well. */
  readonly withParent?: boolean;
}

/**
 * Counts units by what decides on their duty to report, and by whether they did. The rule itself is `listingOf`: here
 * is only counted. One row for each of the few combinations there are.
 */
export async function countListings(
  db: Db,
  { years, level, parent, withParent = false }: ListingFilter,
): Promise<ListingCount[]> {
  return listingCount.array().parse(
    await db.$queryRaw`
      WITH RECURSIVE below (id) AS (
        SELECT id FROM unit WHERE parent_id = ${parent ?? null}
        UNION
        SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
      ), chosen AS MATERIALIZED (
        -- Looked at once a unit, not once a unit and year.
        SELECT id, type, valid_from, valid_to, left(region_code, 2) AS province, reported_unit.years,
               region_code IS NULL OR region_code ~ ${WITHOUT_DUTY.codes} OR short_name ~ ${WITHOUT_DUTY.names} AS without_duty
          FROM unit LEFT JOIN reported_unit ON reported_unit.unit_id = unit.id
         WHERE (${level ?? null}::text IS NULL OR level = ${level ?? null})
           AND (${parent ?? null}::text IS NULL OR id IN (SELECT id FROM below)
                OR (${withParent} AND id = ${parent ?? null}))
      )
      SELECT asked.year::int AS "year", unit.type, unit.province, unit.without_duty AS "withoutDuty",
             (unit.valid_from IS NULL OR unit.valid_from <= make_date(asked.year, 12, 31))
               AND (unit.valid_to IS NULL OR unit.valid_to >= make_date(asked.year, 12, 31)) AS "existed",
             roster.unit_id IS NOT NULL AS "onRoster", roster.kind, unit.years IS NOT NULL AND asked.year = ANY(unit.years) AS "reported",
             count(*)::int AS "units"
        FROM unnest(${[...years]}::int[]) AS asked (year)
       CROSS JOIN chosen AS unit
        LEFT JOIN roster ON roster.unit_id = unit.id AND roster.first_year <= asked.year
                        AND (roster.last_year IS NULL OR roster.last_year >= asked.year)
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
}
