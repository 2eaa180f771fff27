import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import type { EvaluatedReport } from '../../quality/types';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const unit = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.string(),
  level: z.string(),
  regionCode: z.string().nullable(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
});
const row = z.object({
  unit,
  year: z.number().int(),
  grade: z.enum(GRADES).nullable(),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
  passed: z.array(z.string()),
  failed: z.array(z.string()),
  notEvaluable: z.array(z.string()),
  lacking: z.record(z.string(), z.string()),
  findings: z.array(
    z.object({ rule: z.string(), severity: z.enum(['error', 'warning', 'info']), first: z.number().int() }),
  ),
  total: z.number().int(),
});

/** Which of the evaluated reports of a place and year, and in which order. */
export interface EvaluatedFilter {
  readonly year: number;
  /** Only reports in which this rule is in `state`. */
  readonly rule?: string | undefined;
  readonly state: 'fail' | 'pass' | 'not_evaluable';
  /** Only reports with a finding of this severity. */
  readonly severity?: string | undefined;
  readonly grade?: string | undefined;
  /** Part of a unit's name or id; empty for all. */
  readonly q: string;
  /** Most errors, most warnings, the worst grade first, or by unit. */
  readonly sort: 'errors' | 'warnings' | 'grade' | 'unit';
  readonly offset: number;
  /** null for all. */
  readonly limit: number | null;
}

/**
 * Evaluated reports of a place and year with what every rule came to, a page of them, and how many there are in all. Beyond
 * the last page there is none, and no count either.
 */
export async function findEvaluated(
  db: Db,
  { units, level, type }: Place,
  { year, rule, state, severity, grade, q, sort, offset, limit }: EvaluatedFilter,
): Promise<{ readonly total: number; readonly reports: readonly EvaluatedReport[] }> {
  const words = q.trim();
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = row.array().parse(
    await db.$queryRaw`
      WITH fitting AS (
        SELECT evaluation.unit_id, evaluation.year, evaluation.revision, errors, warnings, report.grade
          FROM evaluation
          JOIN report USING (unit_id, year, revision)
          JOIN unit ON unit.id = evaluation.unit_id
         WHERE report.is_current AND evaluation.year = ${year}
           AND ${among(Prisma.sql`evaluation.unit_id`, units)}
           AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
           AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
           AND (${grade ?? null}::text IS NULL OR report.grade = ${grade ?? null})
           AND CASE ${severity ?? null}::text WHEN 'error' THEN errors > 0 WHEN 'warning' THEN warnings > 0
                                              WHEN 'info' THEN infos > 0 ELSE true END
           AND (${rule ?? null}::text IS NULL
                OR ${rule ?? null} = ANY(CASE ${state} WHEN 'pass' THEN passed WHEN 'fail' THEN failed ELSE not_evaluable END))
           AND (${words} = '' OR unit.name LIKE ${pattern} OR unit.short_name LIKE ${pattern} OR unit.id LIKE ${pattern})
      ), page AS (
        SELECT *, (SELECT count(*)::int FROM fitting) AS total, row_number() OVER (
                 ORDER BY CASE ${sort} WHEN 'errors' THEN errors WHEN 'warnings' THEN warnings
                                       WHEN 'grade' THEN ascii(grade) ELSE 0 END DESC NULLS LAST,
                          CASE ${sort} WHEN 'unit' THEN 0 ELSE errors END DESC,
                          CASE ${sort} WHEN 'unit' THEN 0 ELSE warnings END DESC, unit_id) AS place
          FROM fitting ORDER BY place LIMIT ${limit} OFFSET ${offset}
      )
      SELECT jsonb_build_object(
               'id', unit.id, 'name', unit.name, 'shortName', unit.short_name, 'type', unit.type, 'level', unit.level,
               'regionCode', unit.region_code, 'parentId', unit.parent_id, 'parentName', parent.short_name) AS "unit",
             page.year::int AS "year", page.grade, page.errors, page.warnings, evaluation.infos,
             evaluation.passed, evaluation.failed, evaluation.not_evaluable AS "notEvaluable", evaluation.lacking, page.total,
             noted.findings
        FROM page
        JOIN evaluation USING (unit_id, year, revision)
        JOIN unit ON unit.id = page.unit_id
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
        CROSS JOIN LATERAL (
          SELECT COALESCE(jsonb_agg(jsonb_build_object('rule', rule, 'severity', severity, 'first', first)), '[]') AS findings
            FROM (
              SELECT rule, min(number)::int AS first,
                     CASE WHEN bool_or(severity = 'error') THEN 'error' WHEN bool_or(severity = 'warning') THEN 'warning'
                          ELSE 'info' END AS severity
                FROM (
                  SELECT rule, severity, ordinal AS number FROM finding
                   WHERE finding.unit_id = page.unit_id AND finding.year = page.year AND finding.revision = page.revision
                ) AS numbered
               GROUP BY rule
            ) AS by_rule
        ) AS noted
       ORDER BY page.place`,
  );
  return {
    total: rows[0]?.total ?? 0, // no rows: none were found
    reports: rows.map(({ total: _, ...report }) => report),
  };
}
