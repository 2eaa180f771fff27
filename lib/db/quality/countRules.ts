import { z } from 'zod';
import type { RuleCount, YearCount } from '../../quality/types';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const counts = { passed: z.number().int(), failed: z.number().int(), notEvaluable: z.number().int() };
const ruleRow = z.object({ rule: z.string(), ...counts }) satisfies z.ZodType<RuleCount>;
const yearRow = z.object({ year: z.number().int(), ...counts }) satisfies z.ZodType<YearCount>;

/** What every rule came to over the current reports of a place on one year; rules that no report was held against are absent. */
export async function countRules(db: Db, { units, level, type }: Place, year: number): Promise<RuleCount[]> {
  return ruleRow.array().parse(
    await db.$queryRaw`
      WITH chosen AS MATERIALIZED (
        SELECT passed, failed, not_evaluable
          FROM evaluation
          JOIN report USING (unit_id, year, revision)
          JOIN unit ON unit.id = evaluation.unit_id
         WHERE report.is_current AND evaluation.year = ${year}
           AND ${among(Prisma.sql`evaluation.unit_id`, units)}
           AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
           AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
      ), states AS (
        -- Many reports share a list: each list is taken apart once, and counts as many times as it stands.
        SELECT unnest(rules) AS rule, state, reports
          FROM (SELECT passed AS rules, 1 AS state, count(*) AS reports FROM chosen GROUP BY passed
                UNION ALL SELECT failed, 2, count(*) FROM chosen GROUP BY failed
                UNION ALL SELECT not_evaluable, 3, count(*) FROM chosen GROUP BY not_evaluable) AS lists
      )
      SELECT rule, sum(reports * (state = 1)::int)::int AS "passed", sum(reports * (state = 2)::int)::int AS "failed",
             sum(reports * (state = 3)::int)::int AS "notEvaluable"
        FROM states GROUP BY rule ORDER BY rule`,
  );
}

/** What one rule came to over the current reports of a place, by year; years without an evaluated report are absent. */
export async function countRuleByYear(
  db: Db,
  { units, level, type }: Place,
  rule: string,
): Promise<YearCount[]> {
  return yearRow.array().parse(
    await db.$queryRaw`
      SELECT evaluation.year::int AS "year",
             (count(*) FILTER (WHERE ${rule} = ANY(passed)))::int AS "passed",
             (count(*) FILTER (WHERE ${rule} = ANY(failed)))::int AS "failed",
             (count(*) FILTER (WHERE ${rule} = ANY(not_evaluable)))::int AS "notEvaluable"
        FROM evaluation
        JOIN report USING (unit_id, year, revision)
        JOIN unit ON unit.id = evaluation.unit_id
       WHERE report.is_current AND ${among(Prisma.sql`evaluation.unit_id`, units)}
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
       GROUP BY evaluation.year ORDER BY evaluation.year`,
  );
}
