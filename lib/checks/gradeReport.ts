import type { Severity } from '../report/types';

export const GRADES = ['A', 'B', 'C', 'D', 'X'] as const;
export type Grade = (typeof GRADES)[number];

/** What each grade means, for its page and the dictionary. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: '没有错误，需核对的不超过 2 处',
  B: '没有错误，需核对的有 3 处以上',
  C: '有 1–2 处错误',
  D: '有 3 处以上错误，或缺表',
  X: '没有可以确认的数字',
};

/** How many findings of each severity a report has. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/**
 * The grade of a report by its findings: a count, not a share of truth. `settled`: cells that could be read;
 * `missingTable`: one of the form's tables was not found.
 */
export function gradeReport(
  { error, warning }: SeverityCounts,
  { settled, missingTable }: { readonly settled: number; readonly missingTable: boolean },
): Grade {
  if (settled === 0) return 'X';
  if (error >= 3 || missingTable) return 'D';
  if (error > 0) return 'C';
  return warning <= 2 ? 'A' : 'B';
}
