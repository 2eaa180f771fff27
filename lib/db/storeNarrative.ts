import type { NarrativeFigure } from '../report/narrative/types';
import type { Prisma } from './generated/client';

/** One revision of a report. */
interface RevisionKey {
  readonly unitId: string;
  readonly year: number;
  readonly revision: number;
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
