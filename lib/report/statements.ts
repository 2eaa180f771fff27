import { z } from 'zod';

/** What the text of a report says besides its figures, as far as rules ask for it. */
export const statementsSchema = z.object({
  /** Forms whose notice the text cites: 国办公开办函〔2021〕30号. */
  citedNotices: z.array(z.enum(['2019', '2021'])),
  /** Places left open: 共主动公开条, XX件. */
  placeholders: z.array(z.object({ text: z.string(), where: z.string() })),
  /** True when the text speaks of fees for information. */
  mentionsFees: z.boolean(),
  /** Items of article 50 of the regulations that the text speaks of. */
  article50: z.array(z.string()),
  /** 256 bits as hexadecimal digits that differ little where texts, numbers taken out, differ little; null for a short text. */
  signature: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type Statements = z.infer<typeof statementsSchema>;
