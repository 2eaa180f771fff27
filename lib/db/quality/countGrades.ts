import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import type { GradeCount } from '../../quality/types';
import { among } from '../among';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import type { Place } from './findPlace';

const row = z.object({
  year: z.number().int(),
  grade: z.enum(GRADES).nullable(),
  reports: z.number().int(),
}) satisfies z.ZodType<GradeCount>;

/** Current reports of a place by year and grade, years ascending. */
export async function countGrades(db: Db, { units, level, type }: Place): Promise<GradeCount[]> {
  // The whole country is counted from an index that knows nothing of units' kinds.
  const ofKind =
    level === undefined && type === undefined
      ? Prisma.sql`true`
      : Prisma.sql`report.unit_id IN (
          SELECT id FROM unit WHERE (${level ?? null}::text IS NULL OR level = ${level ?? null})
                                AND (${type ?? null}::text IS NULL OR type = ${type ?? null}))`;
  return row.array().parse(
    await db.$queryRaw`
      SELECT report.year::int AS "year", report.grade, count(*)::int AS "reports"
        FROM report
       WHERE report.is_current AND ${among(Prisma.sql`report.unit_id`, units)} AND ${ofKind}
       GROUP BY report.year, report.grade ORDER BY report.year, report.grade`,
  );
}
