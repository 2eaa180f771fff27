import { z } from 'zod';
import { narrativeTopicSchema } from '../report/narrative/types';
import type { Db } from './client';

const storedNarrative = z.object({
  topic: narrativeTopicSchema,
  of: narrativeTopicSchema.nullable(),
  value: z.string(),
  unit: z.string().nullable(),
  raw: z.string(),
  sentence: z.string(),
  offset: z.number().int(),
  place: z.string(),
  scopeWords: z.string().nullable(),
});
export type StoredNarrative = z.infer<typeof storedNarrative>;

/** Figures that the sentences of one revision of a report state, in the order of the document; values as plain decimal text. */
export async function findStoredNarrative(
  db: Db,
  { unitId, year, revision }: { readonly unitId: string; readonly year: number; readonly revision: number },
): Promise<StoredNarrative[]> {
  const rows = await db.$queryRaw`
    SELECT topic, of_topic AS "of", trim_scale(value)::text AS "value", unit, raw, sentence,
           raw_offset::int AS "offset", place, scope_words AS "scopeWords"
      FROM narrative_figure
     WHERE unit_id = ${unitId} AND year = ${year} AND revision = ${revision}
     ORDER BY ordinal`;
  return storedNarrative.array().parse(rows);
}
