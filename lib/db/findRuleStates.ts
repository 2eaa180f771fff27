import { z } from 'zod';
import { GRADES } from '../checks/gradeReport';
import type { Db } from './client';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  grade: z.enum(GRADES).nullable(),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
  passed: z.array(z.string()),
  failed: z.array(z.string()),
  notEvaluable: z.array(z.string()),
  /** Rule → the input it lacks, in Chinese. */
  lacking: z.record(z.string(), z.string()),
});
/** What the rules came to for one current report. */
export type RuleStatesRow = z.infer<typeof row>;

export interface RuleStatesFilter {
  readonly year: number;
  /** Only units directly below this one. */
  readonly parent?: string | undefined;
  /** Only this unit. */
  readonly unit?: string | undefined;
  /** Only reports that fail this rule. */
  readonly failedRule?: string | undefined;
  readonly offset?: number;
  readonly limit: number;
}

/** The rules × units matrix of a year, by unit, a page of it; reports not evaluated yet are absent. */
export async function findRuleStates(
  db: Db,
  { year, parent, unit, failedRule, offset = 0, limit }: RuleStatesFilter,
): Promise<RuleStatesRow[]> {
  return row.array().parse(
    await db.$queryRaw`
      SELECT evaluation.unit_id AS "unitId", evaluation.year::int AS "year", report.grade, errors, warnings, infos,
             passed, failed, not_evaluable AS "notEvaluable", lacking
        FROM evaluation
        JOIN report USING (unit_id, year, revision)
        JOIN unit ON unit.id = evaluation.unit_id
       WHERE evaluation.year = ${year} AND report.is_current
         AND (${parent ?? null}::text IS NULL OR unit.parent_id = ${parent ?? null})
         AND (${unit ?? null}::text IS NULL OR unit.id = ${unit ?? null})
         AND (${failedRule ?? null}::text IS NULL OR evaluation.failed @> ARRAY[${failedRule ?? null}::text])
       ORDER BY evaluation.unit_id OFFSET ${offset} LIMIT ${limit}`,
  );
}

const countRow = z.object({
  rule: z.string(),
  year: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  notEvaluable: z.number().int(),
});
/** In how many reports of a year a rule passed, failed or could not be evaluated. */
export type RuleCountRow = z.infer<typeof countRow>;

/** Counts by rule and year, over all units or those directly below one: totals of the matrix, and its trend. */
export async function countRuleStates(
  db: Db,
  { from, to, parent }: { readonly from: number; readonly to: number; readonly parent?: string | undefined },
): Promise<RuleCountRow[]> {
  return countRow.array().parse(
    await db.$queryRaw`
      WITH chosen AS (
        SELECT evaluation.* FROM evaluation JOIN unit ON unit.id = evaluation.unit_id
         WHERE evaluation.year BETWEEN ${from} AND ${to}
           AND (${parent ?? null}::text IS NULL OR unit.parent_id = ${parent ?? null})
      ), states AS (
        SELECT year, unnest(passed) AS rule, 'passed' AS state FROM chosen
        UNION ALL SELECT year, unnest(failed), 'failed' FROM chosen
        UNION ALL SELECT year, unnest(not_evaluable), 'not_evaluable' FROM chosen
      )
      SELECT rule, year::int AS "year",
             (count(*) FILTER (WHERE state = 'passed'))::int AS "passed",
             (count(*) FILTER (WHERE state = 'failed'))::int AS "failed",
             (count(*) FILTER (WHERE state = 'not_evaluable'))::int AS "notEvaluable"
        FROM states GROUP BY rule, year ORDER BY rule, year`,
  );
}
