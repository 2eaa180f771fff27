import { findNarrativeTopic } from '../metrics/narrativeTopics';
import type { NarrativeFact } from './rules/narrativeFact';

/** A figure of a sentence, as read or as stored; the value as plain decimal text. */
interface StatedFigure {
  readonly topic: string;
  readonly of: string | null;
  readonly value: string;
  /** Null where the sentence says that there was none. */
  readonly unit: string | null;
  readonly sentence: string;
  readonly place: string;
}

/** The figures that sentences state, with the cells of the tables that rules hold them against. */
export function toNarrativeFacts(figures: readonly StatedFigure[]): readonly NarrativeFact[] {
  return figures.map(({ topic, of, value, unit, sentence, place }) => {
    const row = findNarrativeTopic(topic);
    return {
      topic,
      label: row?.label ?? topic,
      value: Number(value),
      none: unit === null,
      sentence,
      place,
      cells: row?.cells ?? [],
      of,
    };
  });
}
