import { z } from 'zod';
import type { Db } from './client';
import { observationShownAt } from './version/shownAt';

const printedRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  /** As printed. */
  printed: z.string(),
  /** Rules that fail and look at the cell, with semicolons between them; null for none. */
  rules: z.string().nullable(),
});

/** What a cell says on paper, and what is doubtful about it. */
export type PrintedText = Pick<z.infer<typeof printedRow>, 'printed' | 'rules'>;

export interface PrintedFilter {
  readonly metric: string;
  readonly applicant: string;
  /** Key of the cell in findings. */
  readonly cell: string;
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
  readonly version?: number | undefined;
}

/** The printed text of one cell of the form in some reports, by `unit/year`; a computed metric has none. */
export async function findPrinted(
  db: Db,
  { metric, applicant, cell, from, to, units, version }: PrintedFilter,
): Promise<ReadonlyMap<string, PrintedText>> {
  const rows = printedRow.array().parse(
    await db.$queryRaw`
      SELECT observation.unit_id AS "unitId", observation.year::int AS "year", observation.raw AS "printed",
             (SELECT string_agg(DISTINCT finding.rule, ';' ORDER BY finding.rule)
                FROM finding CROSS JOIN jsonb_array_elements(finding.cells) AS looked
               WHERE finding.unit_id = observation.unit_id AND finding.year = observation.year
                 AND finding.revision = observation.revision AND finding.severity <> 'info'
                 AND looked ->> 'from' = 'own' AND looked ->> 'key' = ${cell}) AS "rules"
        FROM metric
        JOIN observation ON observation.metric_id = metric.id AND ${observationShownAt(version)}
       WHERE metric.key = ${metric} AND observation.applicant = ${applicant}::applicant
         AND observation.year BETWEEN ${from} AND ${to} AND observation.unit_id = ANY(${[...units]}::text[])`,
  );
  return new Map(rows.map(({ unitId, year, printed, rules }) => [`${unitId}/${year}`, { printed, rules }]));
}
