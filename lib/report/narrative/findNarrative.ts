import type { Document } from '../../document/types';
import { hideContacts } from '../../text/hideContacts';
import { type Context, FRESH } from './context';
import { joinLines, type Paragraph } from './joinLines';
import { readSentence, type Stated } from './readSentence';
import { type Sentence, splitSentences } from './splitSentences';
import type { NarrativeFigure } from './types';

/** The longest sentence that is kept whole; of a longer one, the clauses around the figure. */
const LONGEST = 300;
/** What is kept before the figure of a sentence that is too long. */
const BEFORE = 200;

/** The line in which a character of a paragraph stands. */
const placeOf = ({ lines }: Paragraph, at: number): string =>
  lines.findLast(({ start }) => start <= at)?.where ?? '';

/** The sentence, or as many of its clauses around the figure as may be kept, and where the figure begins there. */
function evidence(text: string, at: number): { readonly sentence: string; readonly offset: number } {
  if (text.length <= LONGEST) return { sentence: text, offset: at };
  let from = Math.max(0, at - BEFORE);
  while (from > 0 && from < at && !/[，；,;]/.test(text[from - 1] ?? '')) from++;
  return { sentence: text.slice(from, from + LONGEST), offset: at - from };
}

function toFigure(paragraph: Paragraph, { text, start }: Sentence, stated: Stated): NarrativeFigure {
  const { topic, of, value, unit, at, end, scopeWords } = stated;
  const printed = text.slice(at, end);
  return {
    topic,
    of,
    value,
    unit,
    raw: unit === null ? printed : printed.slice(0, -unit.length),
    ...evidence(text, at),
    place: placeOf(paragraph, start + at),
    scopeWords,
  };
}

/**
 * The figures that the sentences of a report state of its unit and year, outside the tables, each with its sentence as
 * evidence, in reading order. Right or not at all: what a sentence says of another year or body, roughly, or in words that
 * are not understood is left out, and so is every sentence with personal data. A sentence printed twice counts once.
 */
export function findNarrative(
  { blocks, format }: Document,
  year: number | null,
  unit: string | null,
): readonly NarrativeFigure[] {
  if (year === null) return [];
  const figures = new Map<string, NarrativeFigure>();
  for (const paragraph of joinLines(blocks, format)) {
    let context: Context = FRESH;
    for (const sentence of splitSentences(paragraph)) {
      const { stated, context: next } = readSentence(
        sentence,
        sentence.isFresh ? FRESH : context,
        year,
        unit,
      );
      context = next;
      if (stated.length > 0 && hideContacts(sentence.text) !== sentence.text) continue;
      for (const one of stated) {
        const figure = toFigure(paragraph, sentence, one);
        const key = `${figure.topic}\t${figure.offset}\t${figure.sentence}`;
        if (!figures.has(key)) figures.set(key, figure);
      }
    }
  }
  return [...figures.values()];
}
