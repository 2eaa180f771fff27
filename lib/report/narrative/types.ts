import { z } from 'zod';
import { NARRATIVE_TOPICS } from '../../metrics/narrativeTopics';

export const narrativeTopicSchema = z.enum(NARRATIVE_TOPICS.map(({ key }) => key));

/** A figure that a sentence of the report states, outside the tables, with that sentence as evidence. */
export const narrativeFigureSchema = z.object({
  topic: narrativeTopicSchema,
  /** For a `share`, the topic of the figure that it accompanies; null for all others. */
  of: narrativeTopicSchema.nullable(),
  /** A plain decimal string; `0` where the sentence says that there was none. */
  value: z.string().regex(/^\d+(\.\d+)?$/),
  /** 件, 条, 起, % … as printed; null where the sentence says that there was none. */
  unit: z.string().nullable(),
  /** The printed number, `1,641` or 十二 or 1.2万, or the words 未收到. */
  raw: z.string(),
  /** The sentence, white space taken out, at most 300 characters. */
  sentence: z.string().max(300),
  /** Where `raw` begins in `sentence`. */
  offset: z.number().int().min(0),
  /** The line in which the figure stands, as for a cell. */
  place: z.string(),
  /** Whom the sentence speaks of, as printed: 全市, 区政府办公室; null where it does not say. */
  scopeWords: z.string().nullable(),
});
export type NarrativeFigure = z.infer<typeof narrativeFigureSchema>;
