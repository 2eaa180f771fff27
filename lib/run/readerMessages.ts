import { z } from 'zod';
import { fileReportSchema } from '../checks/fileReport';
import { sourceViewSchema } from '../source/sourceViewSchema';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a reader process is asked: what lies in an archive, what a file says, or how it looks. One question at a time. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['unpack', 'read']), file: z.string(), bytes }),
  z.object({
    kind: z.literal('show'),
    format: z.enum(['document', 'figures']),
    bytes,
    places: z.array(z.string()),
    target: z.object({ where: z.string(), raw: z.string() }).nullable(),
  }),
]);
export type Question = z.infer<typeof questionSchema>;

/** What a reader process says. It has read foreign bytes: what it sends is held against this shape. */
export const answerSchema = z.discriminatedUnion('kind', [
  /** It has started and waits for a question. */
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('unpacked'),
    entries: z.array(z.object({ file: z.string(), bytes })),
  }),
  z.object({ kind: z.literal('read'), reports: z.array(fileReportSchema) }),
  z.object({ kind: z.literal('shown'), view: sourceViewSchema }),
  /** The file cannot be taken, with a Chinese sentence. */
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  /** A bug: what was thrown. */
  z.object({ kind: z.literal('failed'), error: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** What is said in the place of a process that took too much, or ended: a Chinese sentence. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly reason: string;
}
