import { spoken } from '../language/spoken';
import type { Severity } from '../report/types';

export const GRADES = ['A', 'B', 'C', 'D', 'X'] as const;
export type Grade = (typeof GRADES)[number];

/** What each grade means, for its page and the dictionary. */
export const GRADE_WORDS = spoken<Grade>({
  A: { zh: '没有错误，需核对的不超过 2 处', en: 'no errors, at most 2 to be verified' },
  B: { zh: '没有错误，需核对的有 3 处以上', en: 'no errors, 3 or more to be verified' },
  C: { zh: '有 1–2 处错误', en: '1 or 2 errors' },
  D: { zh: '有 3 处以上错误，或缺表', en: '3 or more errors, or a table missing' },
  X: { zh: '没有可以确认的数字', en: 'no figure that could be confirmed' },
});

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
