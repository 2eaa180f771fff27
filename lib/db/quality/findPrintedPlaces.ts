import { z } from 'zod';
import { type CellKey, cellKey, parseCellKey } from '../../metrics/cellKey';
import { APPLICANTS } from '../../metrics/types';
import type { PrintedPlace } from '../../quality/types';
import type { Db } from '../client';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metric: z.string(),
  applicant: z.enum(APPLICANTS),
  raw: z.string(),
  place: z.string(),
});

/** Some cells of current reports, as printed and with their place; cells that a report does not have are absent. */
export async function findPrintedPlaces(
  db: Db,
  cells: readonly { readonly unitId: string; readonly year: number; readonly key: CellKey }[],
): Promise<PrintedPlace[]> {
  const wanted = cells.flatMap(({ unitId, year, key }) => {
    const parsed = parseCellKey(key);
    return parsed ? [{ unitId, year, ...parsed }] : [];
  });
  if (wanted.length === 0) return [];
  const rows = row.array().parse(
    await db.$queryRaw`
      SELECT observation.unit_id AS "unitId", observation.year::int AS "year", asked.key AS "metric",
             observation.applicant::text AS "applicant", observation.raw, observation.place
        FROM (SELECT DISTINCT * FROM unnest(
                ${wanted.map(({ unitId }) => unitId)}::text[], ${wanted.map(({ year }) => year)}::smallint[],
                ${wanted.map(({ key }) => key)}::text[], ${wanted.map(({ applicant }) => applicant)}::text[]
              ) AS one (unit_id, year, key, applicant)) AS asked
        JOIN metric ON metric.key = asked.key
        -- OFFSET 0 keeps this a look into the primary key for each cell: joined at once, all years would be read whole.
       CROSS JOIN LATERAL (
         SELECT * FROM observation
          WHERE unit_id = asked.unit_id AND year = asked.year AND metric_id = metric.id
            AND applicant = asked.applicant::applicant AND is_current
         OFFSET 0
       ) AS observation`,
  );
  return rows.flatMap(({ metric, applicant, ...place }) => {
    const key = parseCellKey(metric)?.key ?? parseCellKey(`${metric}_${applicant}`)?.key;
    return key ? [{ ...place, key: cellKey(key, applicant) }] : [];
  });
}
