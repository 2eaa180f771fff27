import { z } from 'zod';
import { WITHOUT_DUTY } from '../coverage/withoutDuty';
import type { Db } from './client';
import { Prisma } from './generated/client';

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
  if (years.length === 0) return [];
  const reportedOn = years.map((year) => Prisma.sql`count(*) FILTER (WHERE ${year}::smallint = ANY(years))`);
  return listingCount.array().parse(
    await db.$queryRaw`
      WITH RECURSIVE below (id) AS (
        SELECT id FROM unit WHERE ${withParent ? Prisma.sql`id` : Prisma.sql`parent_id`} = ${parent ?? null}
        UNION
        SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
      ), asked AS (
        SELECT year, place, make_date(year, 12, 31) AS day FROM unnest(${[...years]}::int[]) WITH ORDINALITY AS asked (year, place)
      ), chosen AS MATERIALIZED (
        SELECT id, type, valid_from, valid_to, left(region_code, 2) AS province, reported_unit.years,
               region_code IS NULL OR region_code ~ ${WITHOUT_DUTY.codes} OR short_name ~ ${WITHOUT_DUTY.names} AS without_duty,
               id IN (SELECT unit_id FROM roster) AS is_listed
          FROM unit LEFT JOIN reported_unit ON reported_unit.unit_id = unit.id
         WHERE (${level ?? null}::text IS NULL OR level = ${level ?? null})
           AND ${parent === undefined ? Prisma.sql`true` : Prisma.sql`id IN (SELECT id FROM below)`}
      ), alike AS (
        -- Units that no roster names are counted together before the years are told apart: a row a unit and year would be a dozen times as many.
        SELECT type, province, without_duty, valid_from, valid_to, count(*) AS units, ARRAY[${Prisma.join(reportedOn)}] AS reported
          FROM chosen WHERE NOT is_listed GROUP BY 1, 2, 3, 4, 5
      ), counted AS (
        SELECT asked.year, asked.day, type, province, without_duty, valid_from, valid_to, NULL AS roster, NULL AS kind, state.reported, state.units
          FROM alike
         CROSS JOIN asked
         CROSS JOIN LATERAL (VALUES (true, alike.reported[asked.place]), (false, alike.units - alike.reported[asked.place])) AS state (reported, units)
        UNION ALL
        SELECT asked.year, asked.day, type, province, without_duty, valid_from, valid_to, roster.unit_id, roster.kind,
               unit.years IS NOT NULL AND asked.year = ANY(unit.years), 1
          FROM asked
         CROSS JOIN chosen AS unit
          LEFT JOIN roster ON roster.unit_id = unit.id AND roster.first_year <= asked.year
                          AND (roster.last_year IS NULL OR roster.last_year >= asked.year)
         WHERE unit.is_listed
      )
      SELECT year::int AS "year", type, province, without_duty AS "withoutDuty",
             (valid_from IS NULL OR valid_from <= day) AND (valid_to IS NULL OR valid_to >= day) AS "existed",
             roster IS NOT NULL AS "onRoster", kind, reported, sum(units)::int AS "units"
        FROM counted WHERE units > 0
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
}
