import { z } from 'zod';
import type { SourceView } from './toSourceView';

const text = { text: z.string(), isHere: z.boolean() };
const line = z.object({
  kind: z.literal('line'),
  where: z.string(),
  isHere: z.boolean(),
  pieces: z.array(z.object(text)),
});
const cell = z.object({ ...text, where: z.string(), rowspan: z.int(), colspan: z.int() });
const table = z.object({
  kind: z.literal('table'),
  number: z.int(),
  rows: z.array(z.array(cell)),
  leftOut: z.int().exactOptional(),
});

/** The shape of a `SourceView` that comes from a process which has read foreign bytes. */
export const sourceViewSchema: z.ZodType<SourceView> = z.object({
  blocks: z.array(z.discriminatedUnion('kind', [line, table])),
  isFound: z.boolean(),
  before: z.int(),
  after: z.int(),
});
