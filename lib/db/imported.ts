import { z } from 'zod';

export const questionSchema = z.object({
  /** The unit as printed. */
  unit: z.string().nullable(),
  url: z.string().nullable(),
  /** Units that may be meant. */
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** What must be answered before a report can be stored, and what is known of it. */
export type Question = z.infer<typeof questionSchema>;

export const OUTCOMES = ['created', 'revised', 'older', 'unchanged', 'question', 'refused'] as const;

/** What became of one report. A refused one has a reason in Chinese, a question its question; nothing of either is stored. */
export interface Imported {
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly partial: boolean;
  readonly reason: string | null;
  readonly unitId: string | null;
  readonly year: number | null;
  readonly question?: Question;
}

/** A report of which nothing is stored, and why. */
export const refusal = (
  path: string,
  sha256: string | null,
  reason: string,
  year: number | null = null,
  unitId: string | null = null,
): Imported => ({
  path,
  sha256,
  outcome: 'refused',
  partial: false,
  reason,
  unitId,
  year,
});
