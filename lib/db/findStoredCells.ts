import type { PoolClient } from 'pg';
import { z } from 'zod';
import { cellStateSchema } from '../report/types';
import { keyOfPlace } from './keyOfPlace';

const row = z.object({
  place: z.string(),
  state: cellStateSchema,
  value: z.string().nullable(),
});
/** A cell as stored; `value` a plain decimal without needless zeros. */
export type StoredCell = Pick<z.infer<typeof row>, 'state' | 'value'>;

/** The cells of one stored revision by their keys, as the reader writes them. */
export async function findStoredCells(
  client: Pick<PoolClient, 'query'>,
  unitId: string,
  year: number,
  revision: number,
): Promise<ReadonlyMap<string, StoredCell>> {
  const { rows } = await client.query(
    `SELECT metric.key || '|' || applicant AS "place", state::text AS "state",
            trim_scale(value)::text AS "value"
       FROM observation JOIN metric ON metric.id = metric_id
      WHERE unit_id = $1 AND year = $2 AND revision = $3`,
    [unitId, year, revision],
  );
  return new Map(
    row
      .array()
      .parse(rows)
      .map(({ place, state, value }) => [keyOfPlace(place), { state, value }]),
  );
}
