import { z } from 'zod';
import { parseReportId } from './reportId';
import { writeSearch } from './writeSearch';

export const CELLS_SHOWN = ['all', 'changed'] as const;

/**
 * /reports/[id]/compare and its files: a report beside another of the same unit, cell by cell. Without `with` the revision before it, else
 * the report on the year before, else the nearest one.
 */
export const reportCompareQuery = z.strictObject({
  with: z
    .string('只能给一次')
    .refine((id) => parseReportId(id) !== null, '应为报告编号，例如 450204-2022，旧版本后加 -r1')
    .optional(),
  show: z.enum(CELLS_SHOWN, `只能是 ${CELLS_SHOWN.join('、')}`).default('all'),
});
export type ReportCompareQuery = z.infer<typeof reportCompareQuery>;
export const REPORT_COMPARE_PARAMS = ['with', 'show'] as const;

/** The inverse of `reportCompareQuery`, for links. */
export function reportCompareSearch(query: Partial<ReportCompareQuery>): string {
  return writeSearch(REPORT_COMPARE_PARAMS, query, { show: 'all' });
}
