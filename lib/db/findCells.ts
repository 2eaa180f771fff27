import { z } from 'zod';
import type { Input } from '../metrics/catalogue';
import type { CellRow } from '../metrics/rows';
import { among } from './among';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { observationShownAt } from './version/shownAt';

/** A list as the database writes it, as JSON. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(item.array());

/** The cells of one metric, year and kind of applicant: three lists of one length. */
const column = z.object({
  year: z.number().int(),
  metric: z.string(),
  applicant: z.string(),
  units: list(z.string()),
  values: list(z.number().nullable()),
  states: list(z.enum(['number', 'blank', 'not_applicable', 'unreadable'])),
});

export interface CellFilter {
  readonly inputs: readonly Input[];
  readonly from: number;
  readonly to: number;
  /** All units when absent. */
  readonly units?: readonly string[];
  /** As of this version of the data set; the newest without. */
  readonly version?: number | undefined;
}

/**
 * The stored cells of current reports for some metrics and years: one row per unit, year, metric and applicant, in no
 * order. A cell that the report does not have has no row; an empty one has a row without a value.
 */
export async function findCells(
  db: Db,
  { inputs, from, to, units, version }: CellFilter,
): Promise<CellRow[]> {
  const keys = [...new Set(inputs.map(({ key }) => key))];
  const applicants = [...new Set(inputs.map(({ applicant }) => applicant))];
  // A hundred thousand cells of a country come as a few dozen columns: as rows they would take longer to hand over than to find.
  const columns = column.array().parse(
    await db.$queryRaw`
      SELECT found.year::int AS "year", metric.key AS "metric", found.applicant::text AS "applicant",
             found.units, found.values, found.states
        FROM (
          SELECT observation.year, observation.metric_id, observation.applicant,
                 array_to_json(array_agg(observation.unit_id))::text       AS units,
                 array_to_json(array_agg(observation.value::float8))::text AS values,
                 array_to_json(array_agg(observation.state))::text         AS states
            FROM observation
           WHERE ${observationShownAt(version)}
             AND observation.metric_id = ANY(ARRAY(SELECT id FROM metric WHERE key = ANY(${keys}::text[])))
             AND observation.applicant = ANY(${applicants}::applicant[])
             AND observation.year BETWEEN ${from} AND ${to}
             AND ${among(Prisma.sql`observation.unit_id`, units)}
           GROUP BY observation.year, observation.metric_id, observation.applicant
        ) AS found
        JOIN metric ON metric.id = found.metric_id`,
  );
  return columns.flatMap(({ year, metric, applicant, units: ids, values, states }) =>
    ids.map((unitId, i): CellRow => {
      const [value, state] = [values[i], states[i]];
      if (value === undefined || state === undefined) throw new Error('lists of one column differ in length');
      return { unitId, year, metric, applicant, value, state };
    }),
  );
}
