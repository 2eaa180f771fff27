import { z } from 'zod';
import type { NarrativeFigure } from '../report/narrative/types';
import type { Prisma } from './generated/client';

/** One revision of a report. */
interface RevisionKey {
  readonly unitId: string;
  readonly year: number;
  readonly revision: number;
}

const digestRow = z.object({ digest: z.string().nullable() });

/** Tells whether the stored figures of a revision are others than before. */
async function digestOf(tx: Prisma.TransactionClient, { unitId, year, revision }: RevisionKey) {
  const rows = await tx.$queryRaw`
    SELECT md5(string_agg(narrative_figure::text, chr(10) ORDER BY ordinal)) AS "digest"
      FROM narrative_figure WHERE unit_id = ${unitId} AND year = ${year} AND revision = ${revision}`;
  return digestRow.array().parse(rows)[0]?.digest;
}

/** Puts the given figures of sentences in the place of those that are stored for a revision. */
export async function storeNarrative(
  tx: Prisma.TransactionClient,
  { unitId, year, revision }: RevisionKey,
  figures: readonly NarrativeFigure[],
): Promise<void> {
  await tx.narrativeFigure.deleteMany({ where: { unitId, year, revision } });
  await tx.narrativeFigure.createMany({
    data: figures.map(({ topic, of, value, unit, raw, sentence, offset, place, scopeWords }, i) => ({
      unitId,
      year,
      revision,
      ordinal: i + 1,
      topic,
      ofTopic: of,
      value,
      unit,
      raw,
      sentence,
      rawOffset: offset,
      place,
      scopeWords,
    })),
  });
}

/** The same for a revision that has figures of sentences already. Returns whether they are others now. */
export async function replaceNarrative(
  tx: Prisma.TransactionClient,
  key: RevisionKey,
  figures: readonly NarrativeFigure[],
): Promise<boolean> {
  const before = await digestOf(tx, key);
  await storeNarrative(tx, key, figures);
  return (await digestOf(tx, key)) !== before;
}
