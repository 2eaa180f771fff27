import { z } from 'zod';
import type { Db } from '../client';

const row = z.object({ at: z.number().nullable() });

/** When an import last stored or refused a file, in seconds since 1970; 0 where there was none. */
export async function findImported(db: Pick<Db, '$queryRaw'>): Promise<number> {
  const [last] = row
    .array()
    .parse(await db.$queryRaw`SELECT extract(epoch FROM max(active_at))::float8 AS "at" FROM import_run`);
  return last?.at ? last.at : 0;
}
