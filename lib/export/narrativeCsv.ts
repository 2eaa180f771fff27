import { findNarrativeTopic } from '../metrics/narrativeTopics';
import { numberField, toCsv } from './csv';

/** A figure of a sentence as stored; the value as plain decimal text. */
export interface NarrativeRow {
  readonly topic: string;
  readonly of: string | null;
  readonly value: string;
  readonly unit: string | null;
  readonly raw: string;
  readonly sentence: string;
  readonly place: string;
  readonly scopeWords: string | null;
}

const COLUMNS = [
  'unit_id',
  'unit_name',
  'year',
  'topic',
  'topic_label',
  'of_topic',
  'value',
  'unit',
  'printed',
  'scope_words',
  'place',
  'compares_with',
  'sentence',
];

/** Sums of cells as they are written in the column: `a+b`, several of them with `|` between. */
const inWords = (cells: readonly (readonly string[])[]): string =>
  cells.map((keys) => keys.join('+')).join('|');

/** The figures that the sentences of one report state: one row a figure, with its sentence and the cells it compares with. */
export function narrativeCsv(
  { unitId, unitName, year }: { readonly unitId: string; readonly unitName: string; readonly year: number },
  figures: readonly NarrativeRow[],
): string {
  return toCsv(
    COLUMNS,
    figures.map(({ topic, of, value, unit, raw, scopeWords, place, sentence }) => [
      unitId,
      unitName,
      numberField(year),
      topic,
      findNarrativeTopic(topic)?.label ?? '',
      of,
      { number: value },
      unit,
      raw,
      scopeWords,
      place,
      inWords(findNarrativeTopic(topic)?.cells ?? []),
      sentence,
    ]),
  );
}
