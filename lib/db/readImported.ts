import type { PoolClient } from 'pg';
import { z } from 'zod';
import { type Imported, OUTCOMES, questionSchema } from './imported';

const row = z.object({
  path: z.string(),
  sha256: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  partial: z.boolean(),
  reason: z.string().nullable(),
  unitId: z.string().nullable(),
  year: z.number().int().nullable(),
  question: questionSchema.nullable(),
});

/** What a run recorded of reports `from` to `to`, both included, by their ordinals. */
export async function readImported(
  client: Pick<PoolClient, 'query'>,
  runId: number,
  from: number,
  to: number,
): Promise<readonly Imported[]> {
  const { rows } = await client.query(
    `SELECT path, sha256, outcome, partial, reason, unit_id AS "unitId", year::int AS "year", question
       FROM import_file WHERE run_id = $1 AND ordinal BETWEEN $2 AND $3 ORDER BY ordinal`,
    [runId, from, to],
  );
  return row
    .array()
    .parse(rows)
    .map(({ question, ...one }) => (question === null ? one : { ...one, question }));
}
