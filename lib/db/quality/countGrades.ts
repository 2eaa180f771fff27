import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import type { GradeCount } from '../../quality/types';
import type { Db } from '../client';
import type { Place } from './findPlace';

const row = z.object({
  year: z.number().int(),
  grade: z.enum(GRADES).nullable(),
  reports: z.number().int(),
}) satisfies z.ZodType<GradeCount>;

/** Current reports of a place by year and grade, years ascending. */
export async function countGrades(db: Db, { units, level, type }: Place): Promise<GradeCount[]> {
  return row.array().parse(
    await db.$queryRaw`
      SELECT report.year::int AS "year", report.grade, count(*)::int AS "reports"
        FROM report JOIN unit ON unit.id = report.unit_id
       WHERE report.is_current
         AND (${units === null} OR report.unit_id = ANY(${[...(units ?? [])]}::text[]))
         AND (${level ?? null}::text IS NULL OR unit.level = ${level ?? null})
         AND (${type ?? null}::text IS NULL OR unit.type = ${type ?? null})
       GROUP BY report.year, report.grade ORDER BY report.year, report.grade`,
  );
}
