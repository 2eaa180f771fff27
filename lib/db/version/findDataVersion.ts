import { z } from 'zod';
import type { Db } from '../client';

const dataVersion = z.object({
  number: z.number().int(),
  /** When it was made, in China's time: `2026-11-25 16:05`. */
  madeAt: z.string(),
  /** The first whole second after that, in milliseconds: what HTTP calls Last-Modified, of which nothing later is a part. */
  modified: z.number(),
});
export type DataVersion = z.infer<typeof dataVersion>;

/** The newest version of the data set, by one look at the end of an index. Throws when there is none: a migration makes the first. */
export async function findDataVersion(db: Pick<Db, '$queryRaw'>): Promise<DataVersion> {
  const [row] = dataVersion.array().parse(
    await db.$queryRaw`
      SELECT number, to_char(made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "madeAt",
             (ceil(extract(epoch FROM made_at)) * 1000)::float8 AS "modified"
        FROM data_version ORDER BY number DESC LIMIT 1`,
  );
  if (!row) throw new Error('The table data_version is empty');
  return row;
}
