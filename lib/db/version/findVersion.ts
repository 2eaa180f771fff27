import { z } from 'zod';
import type { Db } from '../client';
import type { DataVersion } from './findDataVersion';

const row = z.object({ madeAt: z.string() });

/** When a version of the data set was made, in China's time; null where there is no such version. */
export async function findVersion(
  db: Pick<Db, '$queryRaw'>,
  number: number,
): Promise<Pick<DataVersion, 'number' | 'madeAt'> | null> {
  const [found] = row.array().parse(
    await db.$queryRaw`
      SELECT to_char(made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "madeAt"
        FROM data_version WHERE number = ${number}`,
  );
  return found ? { number, ...found } : null;
}
