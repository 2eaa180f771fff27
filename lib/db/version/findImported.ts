import { z } from 'zod';
import type { Db } from '../client';

const row = z.object({ far: z.number().nullable() });

/**
 * How far all imports have come, as a number that grows with each batch that stored or refused files; 0 where there was none. Files and runs count,
 * so that a clock that was set back hides nothing, and the last moment counts, so that a long archive is told of before its end.
 */
export async function findImported(db: Pick<Db, '$queryRaw'>): Promise<number> {
  const [imports] = row.array().parse(
    await db.$queryRaw`
      SELECT (count(*) + sum(files_done) + extract(epoch FROM max(active_at)))::float8 AS "far" FROM import_run`,
  );
  return imports?.far ? imports.far : 0;
}
