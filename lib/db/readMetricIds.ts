import type { PoolClient } from 'pg';
import { z } from 'zod';

/** Numbers of the metrics by key: given once, never changed. */
export async function readMetricIds(client: PoolClient): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query('SELECT id, key FROM metric');
  const metrics = z.array(z.object({ id: z.number().int(), key: z.string() })).parse(rows);
  return new Map(metrics.map(({ id, key }) => [key, id]));
}
