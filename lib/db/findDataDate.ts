import { z } from 'zod';
import type { Db } from './client';

const row = z.object({ day: z.string().nullable() });

/** Day of the newest import in China's time, `2026-11-25`; null when nothing is loaded. */
export async function findDataDate(db: Db): Promise<string | null> {
  const rows = await db.$queryRaw`
    SELECT to_char(max(imported_at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "day" FROM report`;
  return row.array().parse(rows)[0]?.day ?? null;
}
