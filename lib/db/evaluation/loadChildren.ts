import { z } from 'zod';
import type { ChildrenFacts, ChildrenGroup } from '../../checks/rules/context';
import { WITHOUT_DUTY } from '../../coverage/withoutDuty';
import { ADDITIVE_CELLS } from '../../metrics/additiveCells';
import { cellKey, parseCellKey } from '../../metrics/cellKey';
import { REPORTED_METRICS } from '../../metrics/reported';
import { Prisma } from '../generated/client';
import { groupById } from './groupById';
import type { ReportId } from './reportId';

const METRICS: ReadonlyMap<string, string> = new Map(
  ADDITIVE_CELLS.flatMap((key) => {
    const place = parseCellKey(key);
    return place ? [[place.key, cellKey(place.key, 'total')] as const] : [];
  }),
);
const METRIC_KEYS = REPORTED_METRICS.map(({ key }) => key).filter((key) => METRICS.has(key));

const countRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  isGovernment: z.boolean(),
  expected: z.number().int(),
  reported: z.number().int(),
  usable: z.number().int(),
  departments: z.number().int(),
  offices: z.number().int(),
  onRoster: z.number().int(),
});
const sumRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  isGovernment: z.boolean(),
  metric: z.string(),
  sum: z.number(),
  reporting: z.number().int(),
});

/**
 * Whether a child's report adds to a sum just what it should: a government's the whole of its territory, an office's its own
 * handling; many an office publishes the report of its whole government, which must not count twice.
 */
const IS_USABLE = Prisma.sql`(CASE WHEN unit.type LIKE '%\\_gov' THEN report.scope = 'territory'
                                   WHEN unit.type LIKE '%\\_office' THEN report.scope = 'own_organ'
                                   ELSE true END)`;

type Row = { readonly isGovernment: boolean };

function groupOf(
  counts: readonly z.infer<typeof countRow>[],
  sums: readonly z.infer<typeof sumRow>[],
  fits: (row: Row) => boolean,
): ChildrenGroup {
  const all = new Map<string, { sum: number; reporting: number }>();
  for (const { metric, sum, reporting } of sums.filter(fits)) {
    const key = METRICS.get(metric) ?? metric;
    const before = all.get(key);
    all.set(
      key,
      before ? { sum: before.sum + sum, reporting: before.reporting + reporting } : { sum, reporting },
    );
  }
  const total = (of: (row: z.infer<typeof countRow>) => number): number =>
    counts.filter(fits).reduce((all, row) => all + of(row), 0);
  return {
    expected: total(({ expected }) => expected),
    reported: total(({ reported }) => reported),
    usable: total(({ usable }) => usable),
    sums: all,
  };
}

/**
 * What lies directly below some units in a year: how many bodies, how many with a report, and sums of the cells that add
 * up over those whose report can be added. Rows of the base that are no bodies with a duty, and those that the roster excuses, count only
 * where they reported. Units with nothing below are absent.
 */
export async function loadChildren(
  db: Prisma.TransactionClient,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<string, ChildrenFacts>> {
  if (ids.length === 0) return new Map();
  const units = ids.map(({ unitId }) => unitId);
  const years = ids.map(({ year }) => year);
  const counts = countRow.array().parse(
    await db.$queryRaw`
      SELECT asked.unit_id AS "unitId", asked.year::int AS "year", unit.type LIKE '%\\_gov' AS "isGovernment",
             count(*)::int AS "expected", count(report.unit_id)::int AS "reported",
             (count(report.unit_id) FILTER (WHERE ${IS_USABLE}))::int AS "usable",
             (count(*) FILTER (WHERE unit.type ~ '_(dept|office)$'))::int AS "departments",
             (count(*) FILTER (WHERE unit.type LIKE '%\\_office'))::int AS "offices",
             (count(*) FILTER (WHERE EXISTS (
                SELECT FROM roster
                 WHERE roster.unit_id = unit.id AND roster.kind IS DISTINCT FROM 'exempt' AND roster.first_year <= asked.year
                   AND (roster.last_year IS NULL OR roster.last_year >= asked.year))))::int AS "onRoster"
        FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
        JOIN unit ON unit.parent_id = asked.unit_id
         AND (unit.valid_from IS NULL OR unit.valid_from <= make_date(asked.year, 12, 31))
         AND (unit.valid_to IS NULL OR unit.valid_to >= make_date(asked.year, 12, 31))
        LEFT JOIN report ON report.unit_id = unit.id AND report.year = asked.year AND report.is_current
       WHERE report.unit_id IS NOT NULL OR NOT (
               (unit.type LIKE '%\\_gov' AND (unit.region_code IS NULL OR unit.region_code ~ ${WITHOUT_DUTY.codes}
                                             OR unit.short_name ~ ${WITHOUT_DUTY.names}))
               OR EXISTS (SELECT FROM roster
                           WHERE roster.unit_id = unit.id AND roster.kind = 'exempt' AND roster.first_year <= asked.year
                             AND (roster.last_year IS NULL OR roster.last_year >= asked.year)))
       GROUP BY 1, 2, 3`,
  );
  const sums = sumRow.array().parse(
    await db.$queryRaw`
      SELECT asked.unit_id AS "unitId", asked.year::int AS "year", unit.type LIKE '%\\_gov' AS "isGovernment",
             metric.key AS "metric", sum(observation.value)::float8 AS "sum", count(*)::int AS "reporting"
        FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
        JOIN unit ON unit.parent_id = asked.unit_id
         AND (unit.valid_from IS NULL OR unit.valid_from <= make_date(asked.year, 12, 31))
         AND (unit.valid_to IS NULL OR unit.valid_to >= make_date(asked.year, 12, 31))
        JOIN report ON report.unit_id = unit.id AND report.year = asked.year AND report.is_current AND ${IS_USABLE}
        JOIN observation ON observation.unit_id = unit.id AND observation.year = asked.year AND observation.is_current
         AND observation.applicant = 'total' AND observation.state = 'number'
        JOIN metric ON metric.id = observation.metric_id AND metric.key = ANY(${METRIC_KEYS}::text[])
       GROUP BY 1, 2, 3, 4`,
  );
  const [countsOf, sumsOf] = [groupById(counts), groupById(sums)];
  return new Map(
    [...countsOf].map(([id, rows]) => {
      const below = sumsOf.get(id) ?? [];
      const others = rows.filter(({ isGovernment }) => !isGovernment);
      return [
        id,
        {
          governments: groupOf(rows, below, ({ isGovernment }) => isGovernment),
          all: groupOf(rows, below, () => true),
          departments: rows.reduce((all, { departments }) => all + departments, 0),
          isListComplete:
            others.some(({ offices }) => offices > 0) &&
            others.every(({ onRoster, expected }) => onRoster === expected),
        },
      ];
    }),
  );
}
