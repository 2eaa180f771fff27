import { z } from 'zod';
import type { Input } from '../metrics/catalogue';
import type { CellRow } from '../metrics/rows';
import type { Db } from './client';
import { observationShownAt } from './version/shownAt';

const cellRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metric: z.string(),
  applicant: z.string(),
  value: z.number().nullable(),
  state: z.enum(['number', 'blank', 'not_applicable', 'unreadable']),
}) satisfies z.ZodType<CellRow>;

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
  const all = units === undefined;
  const rows = await db.$queryRaw`
    SELECT observation.unit_id        AS "unitId",
           observation.year           AS "year",
           metric.key                 AS "metric",
           observation.applicant::text AS "applicant",
           observation.value::float8  AS "value",
           observation.state::text    AS "state"
      FROM metric
      JOIN observation ON observation.metric_id = metric.id AND ${observationShownAt(version)}
     WHERE metric.key = ANY(${keys}::text[])
       AND observation.applicant = ANY(${applicants}::applicant[])
       AND observation.year BETWEEN ${from} AND ${to}
       AND (${all} OR observation.unit_id = ANY(${[...(units ?? [])]}::text[]))`;
  return cellRow.array().parse(rows);
}
