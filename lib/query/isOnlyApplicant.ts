import type { z } from 'zod';

/** Parameters that a metric chosen before had, and the one chosen now has not. */
const MEANT_FOR_ANOTHER = ['applicant', 'xapplicant', 'yapplicant', 'mode'] as const;

/**
 * True when nothing is wrong with a query but an applicant that its metric is not broken down by, or a share of what does not add up:
 * what a form sends after another metric was chosen. The same query for the total, as values, is then what was meant.
 */
export function isOnlyApplicant(error: z.ZodError): boolean {
  return error.issues.every(
    ({ code, path: [field] }) => code === 'custom' && MEANT_FOR_ANOTHER.some((name) => name === field),
  );
}
