import { z } from 'zod';
import type { TraitGroup } from '../metrics/rows';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { below } from './pages/chosen';
import { shownAt } from './version/shownAt';

const row = z.object({
  level: z.string(),
  type: z.string(),
  scope: z.string(),
  count: z.number().int(),
  marked: z.array(z.string()),
}) satisfies z.ZodType<TraitGroup>;

export interface TraitFilter {
  readonly year: number;
  /** Only units below this one, at any depth. */
  readonly parent?: string | undefined;
  /** As of this version of the data set; the newest without. */
  readonly version?: number | undefined;
  /** Units to be found again in their groups. */
  readonly marked: readonly string[];
}

/** What kinds of reports there are on a year, each with how many, in the order of their first unit: a few rows for a whole country. */
export async function findTraitGroups(
  db: Db,
  { year, parent, version, marked }: TraitFilter,
): Promise<TraitGroup[]> {
  const place = parent === undefined ? Prisma.sql`true` : Prisma.sql`unit.id IN ${below(parent)}`;
  return row.array().parse(
    await db.$queryRaw`
      SELECT unit.level, unit.type, report.scope, count(*)::int AS "count",
             COALESCE(array_agg(unit.id) FILTER (WHERE unit.id = ANY(${[...marked]}::text[])), '{}') AS "marked"
        FROM report JOIN unit ON unit.id = report.unit_id
       WHERE ${shownAt(version)} AND report.year = ${year} AND ${place}
       GROUP BY unit.level, unit.type, report.scope
       ORDER BY min(unit.id)`,
  );
}
