import type { PoolClient } from 'pg';
import { z } from 'zod';
import { scopeSchema } from '../report/types';
import type { StoredRevision } from './decideRevision';
import { idOf, type ReportId } from './evaluation/reportId';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  isCurrent: z.boolean(),
  contentHash: z.string(),
  settled: z.number().int(),
  publishedOn: z.string().nullable(),
  sourceSha256: z.string(),
  scope: scopeSchema,
});

/** The stored revisions of some units and years, newest first, by `unit/year`. */
export async function findRevisions(
  client: Pick<PoolClient, 'query'>,
  ids: readonly ReportId[],
): Promise<Map<string, readonly StoredRevision[]>> {
  const { rows } = await client.query(
    `SELECT unit_id AS "unitId", year::int AS "year", revision::int AS "revision", is_current AS "isCurrent",
            content_hash AS "contentHash", settled, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn",
            source_sha256 AS "sourceSha256", scope
       FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::smallint[]) AS list (unit_id, year)) AS asked
       JOIN report USING (unit_id, year)
      ORDER BY unit_id, year, revision DESC`,
    [ids.map(({ unitId }) => unitId), ids.map(({ year }) => year)],
  );
  const found = new Map<string, StoredRevision[]>();
  for (const { unitId, year, ...revision } of row.array().parse(rows)) {
    const id = idOf({ unitId, year });
    const list = found.get(id);
    if (list) list.push(revision);
    else found.set(id, [revision]);
  }
  return found;
}
