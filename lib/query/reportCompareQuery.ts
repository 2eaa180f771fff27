import { z } from 'zod';
import { inWords, ONCE, onlyOneOf } from './inWords';
import { parseReportId } from './reportId';
import { writeSearch } from './writeSearch';

export const CELLS_SHOWN = ['all', 'changed'] as const;

/**
 * /reports/[id]/compare and its files: a report beside another of the same unit, cell by cell. Without `with` the revision before it, else
 * the report on the year before, else the nearest one.
 */
export const reportCompareQuery = z.strictObject({
  with: z
    .string(ONCE)
    .refine(
      (id) => parseReportId(id) !== null,
      inWords({
        zh: '应为报告编号，例如 450204-2022，旧版本后加 -r1',
        en: 'it should be the id of a report such as 450204-2022, with -r1 behind it for an older revision',
      }),
    )
    .optional(),
  show: z.enum(CELLS_SHOWN, onlyOneOf(CELLS_SHOWN)).default('all'),
});
export type ReportCompareQuery = z.infer<typeof reportCompareQuery>;
export const REPORT_COMPARE_PARAMS = ['with', 'show'] as const;

/** The inverse of `reportCompareQuery`, for links. */
export function reportCompareSearch(query: Partial<ReportCompareQuery>): string {
  return writeSearch(REPORT_COMPARE_PARAMS, query, { show: 'all' });
}
