import { z } from 'zod';
import type { UnitRow } from '../metrics/rows';
import { foldWords } from '../search/foldWords';
import { among } from './among';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { listReportedUnits } from './listReportedUnits';
import { type FoundUnit, searchUnitKeys } from './searchUnitKeys';

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
  return unitRow.array().parse(
    await db.$queryRaw`
    SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
           unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName"
      FROM unit LEFT JOIN unit AS parent ON parent.id = unit.parent_id
     WHERE ${among(Prisma.sql`unit.id`, ids)}`,
  );
}

/** Units that have units with current reports of a year below them, at any depth, higher levels first. */
export async function findParents(db: Db, year: number): Promise<UnitRow[]> {
  return unitRow.array().parse(
    await db.$queryRaw`
    WITH RECURSIVE above (id) AS (
      SELECT unit.parent_id FROM reported_unit JOIN unit ON unit.id = reported_unit.unit_id
       WHERE ${year} = ANY(reported_unit.years)
      UNION
      SELECT unit.parent_id FROM unit JOIN above ON above.id = unit.id
    )
    SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
           unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName"
      FROM unit LEFT JOIN unit AS parent ON parent.id = unit.parent_id
     WHERE unit.id IN (SELECT id FROM above WHERE id IS NOT NULL)
     ORDER BY array_position(ARRAY['country', 'province', 'city', 'county', 'town'], unit.level), unit.id`,
  );
}

export type ListedUnit = FoundUnit;

/** Units with reports where nothing was typed, or all that are found by it; see `searchUnitKeys`. */
export async function searchUnits(
  db: Db,
  {
    words: typed,
    ...part
  }: { readonly words: string; readonly limit: number | null; readonly offset: number },
): Promise<{ readonly total: number; readonly units: readonly ListedUnit[] }> {
  const words = foldWords(typed);
  return words.length === 0 ? listReportedUnits(db, part) : searchUnitKeys(db, { words, ...part });
}
