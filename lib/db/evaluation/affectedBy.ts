import { z } from 'zod';
import { NEIGHBOURS, type NeighbourKind } from '../../checks/rules/types';
import type { Prisma } from '../generated/client';
import { groupById } from './groupById';
import { CONTINUING } from './loadPrevious';
import type { ReportId } from './reportId';

/** A report to evaluate again: with all rules, or with those that look at the kinds of neighbour that changed. */
export interface Affected extends ReportId {
  readonly kinds: 'all' | readonly NeighbourKind[];
}

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  kind: z.enum(['own', ...NEIGHBOURS]),
});

/**
 * The current reports that depend on some changed ones, and on what account: the report itself, that of the year after
 * (its `previous` has changed; also that of a unit which continues this one under another name), that of the parent (`children`), those of the children (`parent`), and those of the same level
 * under the same parent (`peers`). Each once, in the order of year and unit. Nothing else looks at a report.
 */
export async function affectedBy(
  db: Prisma.TransactionClient,
  changed: readonly ReportId[],
): Promise<readonly Affected[]> {
  if (changed.length === 0) return [];
  const rows = row.array().parse(
    await db.$queryRaw`
      WITH changed AS (
        SELECT DISTINCT unit_id, year
          FROM unnest(${changed.map(({ unitId }) => unitId)}::text[], ${changed.map(({ year }) => year)}::smallint[]) AS list (unit_id, year)
      ), affected AS (
        SELECT unit_id, year, 'own' AS kind FROM changed
        UNION ALL SELECT unit_id, year + 1, 'previous' FROM changed
        UNION ALL SELECT unit_successor.successor_id, changed.year + 1, 'previous'
          FROM changed
          JOIN unit_successor ON unit_successor.predecessor_id = changed.unit_id AND unit_successor.year = changed.year + 1
           AND unit_successor.kind = ANY(${[...CONTINUING]}::text[])
        UNION ALL SELECT unit.parent_id, changed.year, 'children' FROM changed JOIN unit ON unit.id = changed.unit_id
        UNION ALL SELECT unit.id, changed.year, 'parent' FROM changed JOIN unit ON unit.parent_id = changed.unit_id
        UNION ALL SELECT unit.id, changed.year, 'peers'
          FROM changed
          JOIN unit AS me ON me.id = changed.unit_id
          JOIN unit ON unit.parent_id = me.parent_id AND unit.level = me.level AND unit.id <> me.id
      )
      SELECT DISTINCT report.unit_id AS "unitId", report.year::int AS "year", affected.kind
        FROM affected
        JOIN report ON report.unit_id = affected.unit_id AND report.year = affected.year AND report.is_current
       ORDER BY 2, 1, 3`,
  );
  return [...groupById(rows).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { unitId, year } = first;
    const kinds = same.flatMap(({ kind }) => (kind === 'own' ? [] : [kind]));
    return [{ unitId, year, kinds: same.some(({ kind }) => kind === 'own') ? ('all' as const) : kinds }];
  });
}
