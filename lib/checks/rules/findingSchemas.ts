import { z } from 'zod';

/** The cells of a finding as stored (`FindingCell`). */
export const findingCellsSchema = z.array(
  z.object({
    from: z.enum(['own', 'previous', 'parent', 'child', 'peer', 'earlier']),
    key: z.string(),
    value: z.number().nullable(),
    unitId: z.string().optional(),
    year: z.number().int().optional(),
  }),
);

/** A probable correction as stored (`Correction`). */
export const correctionSchema = z.object({ key: z.string(), printed: z.string(), suggested: z.string() });
