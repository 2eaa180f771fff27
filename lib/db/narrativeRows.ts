import type { NarrativeFigure } from '../report/narrative/types';
import type { CopyValue } from './copyRows';

/** One revision of a report. */
export interface RevisionKey {
  readonly unitId: string;
  readonly year: number;
  readonly revision: number;
}

export const NARRATIVE_COLUMNS = [
  'unit_id',
  'year',
  'revision',
  'ordinal',
  'topic',
  'of_topic',
  'value',
  'unit',
  'raw',
  'sentence',
  'raw_offset',
  'place',
  'scope_words',
] as const;

/** The figures of sentences of a revision, as rows. */
export const narrativeRows = (
  { unitId, year, revision }: RevisionKey,
  figures: readonly NarrativeFigure[],
): readonly (readonly CopyValue[])[] =>
  figures.map(({ topic, of, value, unit, raw, sentence, offset, place, scopeWords }, i) => [
    unitId,
    year,
    revision,
    i + 1,
    topic,
    of,
    value,
    unit,
    raw,
    sentence,
    offset,
    place,
    scopeWords,
  ]);
