import { z } from 'zod';
import type { Db } from './client';
import { Prisma } from './generated/client';

const row = z.object({ day: z.string().nullable() });

/**
 * Day of the newest import in China's time, `2026-11-25`, of those that a version of the data set knows of, all of them without one;
 * null when nothing is loaded.
 */
export async function findDataDate(db: Db, version?: number): Promise<string | null> {
  const until = version === undefined ? Prisma.empty : Prisma.sql`WHERE stored_version <= ${version}`;
  const rows = await db.$queryRaw`
    SELECT to_char(max(imported_at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "day" FROM report ${until}`;
  return row.array().parse(rows)[0]?.day ?? null;
}
