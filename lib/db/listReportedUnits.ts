import { z } from 'zod';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { type FoundUnit, foundUnit } from './searchUnitKeys';

const counted = z.object({ total: z.number().int() }).array().length(1);

/** The first units that are still there, or are not, those with most reports first: in the order of an index, and no further than asked. */
const first = (ended: boolean, most: number | null): Prisma.Sql => Prisma.sql`
  (SELECT reported_unit.unit_id, reported_unit.reports, ${ended}::boolean AS ended
     FROM reported_unit JOIN unit ON unit.id = reported_unit.unit_id
    WHERE ${ended ? Prisma.sql`unit.valid_to IS NOT NULL` : Prisma.sql`unit.valid_to IS NULL`}
    ORDER BY reported_unit.reports DESC, reported_unit.unit_id LIMIT ${most})`;

/** Units with reports, those that are still there and have most reports first, a page of them; all where `limit` is null. */
export async function listReportedUnits(
  db: Db,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<{ readonly total: number; readonly units: readonly FoundUnit[] }> {
  const most = limit === null ? null : offset + limit;
  const [rows, total] = await Promise.all([
    db.$queryRaw`
      WITH page AS (
        SELECT * FROM (${first(false, most)} UNION ALL ${first(true, most)}) AS listed
         ORDER BY ended, reports DESC, unit_id LIMIT ${limit} OFFSET ${offset}
      )
      SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level, unit.region_code AS "regionCode",
             unit.parent_id AS "parentId", parent.short_name AS "parentName", NULL AS "formerly",
             to_char(unit.valid_to, 'YYYY-MM-DD') AS "until", page.reports::int AS "reports",
             reported_unit.years::int[] AS "years"
        FROM page
        JOIN unit ON unit.id = page.unit_id
        JOIN reported_unit ON reported_unit.unit_id = page.unit_id
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
       ORDER BY page.ended, page.reports DESC, page.unit_id`,
    db.$queryRaw`SELECT count(*)::int AS "total" FROM reported_unit`,
  ]);
  const [count] = counted.parse(total);
  if (!count) throw new Error('count without a row');
  return { total: count.total, units: foundUnit.array().parse(rows) };
}
