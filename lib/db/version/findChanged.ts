import { z } from 'zod';
import type { Db } from '../client';
import { shownAt } from './shownAt';

const changedReport = z.object({
  unitId: z.string(),
  year: z.number().int(),
  /** Revision shown in the earlier version; null when there was no report. */
  before: z.number().int().nullable(),
  /** Revision shown in the later one. */
  after: z.number().int().nullable(),
  /** True when the later one is still the current revision. */
  isCurrent: z.boolean(),
});
export type ChangedReport = z.infer<typeof changedReport>;

export interface Between {
  /** Version that is compared with; 0 for the time before the first. */
  readonly from: number;
  readonly to: number;
}

/** Reports of which another revision is shown in version `to` than in `from`, by year and unit; `limit` null for all. */
export async function findChangedReports(
  db: Db,
  { from, to }: Between,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<{ readonly added: number; readonly revised: number; readonly reports: readonly ChangedReport[] }> {
  const rows = await db.$queryRaw`
    WITH touched AS (
      SELECT unit_id, year FROM report WHERE stored_version > ${from} AND stored_version <= ${to}
      UNION
      SELECT unit_id, year FROM report WHERE superseded_version > ${from} AND superseded_version <= ${to}
    ), earlier AS (
      SELECT unit_id, year, revision FROM report WHERE (unit_id, year) IN (SELECT unit_id, year FROM touched) AND ${shownAt(from)}
    ), later AS (
      SELECT unit_id, year, revision, is_current FROM report
       WHERE (unit_id, year) IN (SELECT unit_id, year FROM touched) AND ${shownAt(to)}
    ), changed AS (
      SELECT touched.unit_id, touched.year, earlier.revision AS before, later.revision AS after, later.is_current
        FROM touched LEFT JOIN earlier USING (unit_id, year) LEFT JOIN later USING (unit_id, year)
       WHERE earlier.revision IS DISTINCT FROM later.revision
    )
    SELECT unit_id AS "unitId", year::int AS "year", before::int AS "before", after::int AS "after",
           is_current IS TRUE AS "isCurrent",
           (count(*) FILTER (WHERE before IS NULL) OVER ())::int AS "added",
           (count(*) FILTER (WHERE before IS NOT NULL) OVER ())::int AS "revised"
      FROM changed ORDER BY year DESC, unit_id LIMIT ${limit} OFFSET ${offset}`;
  const found = z.array(changedReport.extend({ added: z.number(), revised: z.number() })).parse(rows);
  const [first] = found;
  if (first) return { added: first.added, revised: first.revised, reports: found };
  if (offset === 0) return { added: 0, revised: 0, reports: [] };
  // Behind the last page: the counts are of all pages nevertheless.
  return { ...(await findChangedReports(db, { from, to }, { limit: 1, offset: 0 })), reports: [] };
}

const state = z.enum(['number', 'blank', 'not_applicable', 'unreadable']).nullable();
const changedFigure = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metric: z.string(),
  applicant: z.string(),
  /** Value as plain decimal text, state and printed text; all null where that revision has no such cell. */
  oldValue: z.string().nullable(),
  oldState: state,
  oldPrinted: z.string().nullable(),
  newValue: z.string().nullable(),
  newState: state,
  newPrinted: z.string().nullable(),
});
export type ChangedFigure = z.infer<typeof changedFigure>;

/** The cells of revised reports whose value or state is another, in the order of reports and of the form. */
export async function findChangedFigures(
  db: Db,
  reports: readonly ChangedReport[],
): Promise<readonly ChangedFigure[]> {
  const pairs = reports.filter(({ before, after }) => before !== null && after !== null);
  if (pairs.length === 0) return [];
  const rows = await db.$queryRaw`
    SELECT pair.unit_id AS "unitId", pair.year::int AS "year", metric.key AS "metric", cell.applicant::text AS "applicant",
           trim_scale(cell.old_value)::text AS "oldValue", cell.old_state::text AS "oldState", cell.old_raw AS "oldPrinted",
           trim_scale(cell.new_value)::text AS "newValue", cell.new_state::text AS "newState", cell.new_raw AS "newPrinted"
      FROM unnest(${pairs.map(({ unitId }) => unitId)}::text[], ${pairs.map(({ year }) => year)}::smallint[],
                  ${pairs.map(({ before }) => before)}::smallint[], ${pairs.map(({ after }) => after)}::smallint[])
           WITH ORDINALITY AS pair (unit_id, year, before, after, place)
     CROSS JOIN LATERAL (
       SELECT metric_id, applicant, old.value AS old_value, old.state AS old_state, old.raw AS old_raw,
              new.value AS new_value, new.state AS new_state, new.raw AS new_raw
         FROM (SELECT * FROM observation WHERE unit_id = pair.unit_id AND year = pair.year AND revision = pair.before) AS old
         FULL JOIN (SELECT * FROM observation WHERE unit_id = pair.unit_id AND year = pair.year AND revision = pair.after) AS new
              USING (metric_id, applicant)
        WHERE (old.value, old.state) IS DISTINCT FROM (new.value, new.state)
     ) AS cell
      JOIN metric ON metric.id = cell.metric_id
     ORDER BY pair.place, cell.metric_id, cell.applicant`;
  return changedFigure.array().parse(rows);
}
