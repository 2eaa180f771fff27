import { z } from 'zod';
import type { Db } from '../client';

const answer = z.object({ holds: z.boolean() });

/** True when something was put into the database that its migrations and base data do not put there: reports, sources, rosters, runs, an invented country. */
export async function holdsData(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw`
    SELECT EXISTS (SELECT FROM report) OR EXISTS (SELECT FROM source_document) OR EXISTS (SELECT FROM import_run)
        OR EXISTS (SELECT FROM roster) OR EXISTS (SELECT FROM local_deadline) OR EXISTS (SELECT FROM download)
        OR EXISTS (SELECT FROM synthetic_data) AS "holds"`;
  return answer.array().parse(rows)[0]?.holds ?? true; // one row, always
}
