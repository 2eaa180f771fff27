import { z } from 'zod';

/** The errors by which the database refuses data (22: values, 23: constraints); all others mean that it does not work. */
const coded = z.object({ code: z.string().regex(/^2[23]/) });

/** The code of an error by which the database refuses data, null for every other error. */
export function dataErrorOf(error: unknown): string | null {
  return coded.safeParse(error).data?.code ?? null;
}
