import { z } from 'zod';
import { readOutcomeSchema } from '../report/types';

export const fileReportSchema = z.object({
  /** A document holds one report, a table of figures those of several units and years. */
  format: z.enum(['document', 'figures']),
  /** As the file names it: an id or a name. */
  unit: z.string().nullable(),
  citation: z.string().nullable(),
  outcome: readOutcomeSchema,
});
/** One report of a file, read and checked; a file that cannot be taken is one report that is refused. */
export type FileReport = z.infer<typeof fileReportSchema>;
