import { z } from 'zod';
import type { KnownMetric } from '../../metrics/reported';
import type { Applicant } from '../../metrics/types';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { chosen, type ReportChoice } from './chosen';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metricId: z.number().int(),
  metric: z.string(),
  applicant: z.string(),
  value: z.string().nullable(),
  state: z.enum(['number', 'blank', 'not_applicable', 'unreadable']),
  raw: z.string(),
  place: z.string(),
  witness: z.enum(['grid', 'order', 'sums']).nullable(),
});
export type ObservationRow = z.infer<typeof row>;

/** Where a page of cells ended. */
export interface ObservationKey {
  readonly unitId: string;
  readonly year: number;
  readonly metricId: number;
  readonly applicant: string;
}

export interface ObservationChoice extends Omit<ReportChoice, 'edition' | 'grade'> {
  /** All when absent. */
  readonly metrics?: readonly KnownMetric[] | undefined;
  readonly applicant?: Applicant | undefined;
  readonly state?: string | undefined;
  /** Form of the table that the cell stands in. */
  readonly edition?: string | undefined;
}

/** Metrics by the column of `report` that holds the form of their table. */
const EDITION_COLUMNS = [
  [2, Prisma.sql`report.edition_table2`],
  [3, Prisma.sql`report.edition_table3`],
  [4, Prisma.sql`report.edition_table4`],
  ['statistics', Prisma.sql`report.edition_statistics`],
] as const;

/** True for cells whose table follows a form, given the metrics that stand in each table. */
function ofEdition(edition: string, metrics: readonly KnownMetric[]): Prisma.Sql {
  const conditions = EDITION_COLUMNS.map(([table, column]) => {
    const keys = metrics
      .filter(({ address }) => Object.values(address).some((place) => place.table === table))
      .map(({ key }) => key);
    return Prisma.sql`(${column} = ${edition} AND metric.key = ANY(${keys}::text[]))`;
  });
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}

/**
 * Printed cells of current reports by unit, year, place in the catalogue and applicant, those behind a key, at most `limit`; values as
 * plain decimal text. Read report by report through the primary key, so that a page costs its rows and not the table.
 */
export async function findObservationPage(
  db: Db,
  { metrics, applicant, state, edition, ...choice }: ObservationChoice,
  every: readonly KnownMetric[],
  { after, limit }: { readonly after: ObservationKey | null; readonly limit: number },
): Promise<ObservationRow[]> {
  const conditions = [
    chosen(choice),
    metrics &&
      Prisma.sql`observation.metric_id = ANY(ARRAY(SELECT id FROM metric WHERE key = ANY(${metrics.map(({ key }) => key)}::text[])))`,
    applicant && Prisma.sql`observation.applicant = ${applicant}::applicant`,
    state !== undefined && Prisma.sql`observation.state = ${state}::cell_state`,
    edition !== undefined && ofEdition(edition, metrics ?? every),
    after && Prisma.sql`(report.unit_id, report.year) >= (${after.unitId}, ${after.year}::smallint)`,
    after &&
      Prisma.sql`(observation.unit_id, observation.year, observation.metric_id, observation.applicant)
        > (${after.unitId}, ${after.year}::smallint, ${after.metricId}::smallint, ${after.applicant}::applicant)`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return row.array().parse(
    await db.$queryRaw`
      SELECT observation.unit_id AS "unitId", observation.year::int AS "year", observation.metric_id::int AS "metricId",
             metric.key AS "metric", observation.applicant::text AS "applicant",
             trim_scale(observation.value)::text AS "value", observation.state::text AS "state",
             observation.raw, observation.place, observation.witness::text AS "witness"
        FROM report
        JOIN unit ON unit.id = report.unit_id
        JOIN observation ON observation.unit_id = report.unit_id AND observation.year = report.year
                        AND observation.revision = report.revision
        JOIN metric ON metric.id = observation.metric_id
       WHERE ${Prisma.join(conditions, ' AND ')}
       ORDER BY report.unit_id, report.year, observation.metric_id, observation.applicant
       LIMIT ${limit}`,
  );
}
