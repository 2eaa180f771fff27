import { GRADES, type Grade } from '../checks/gradeReport';
import type { GradeCount } from './types';

/** Evaluated reports of each year by grade, every year from the first to the last with a report. */
export interface GradeTrend {
  readonly years: readonly number[];
  readonly grades: readonly {
    readonly grade: Grade;
    /** One a year. */
    readonly reports: readonly number[];
    /** Per cent of the evaluated reports of the year; null where none is evaluated. */
    readonly shares: readonly (number | null)[];
  }[];
  /** Evaluated reports, one a year. */
  readonly evaluated: readonly number[];
  /** Reports that are there and not evaluated yet, one a year. */
  readonly waiting: readonly number[];
}

/** Counts in, years by grades out; a year of which no report was counted has none. */
export function toGradeTrend(counts: readonly GradeCount[]): GradeTrend {
  const found = counts.map(({ year }) => year);
  const [first, last] = [Math.min(...found), Math.max(...found)];
  const years = found.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const of = (year: number, grade: Grade | null): number =>
    counts
      .filter((one) => one.year === year && one.grade === grade)
      .reduce((sum, one) => sum + one.reports, 0);
  const evaluated = years.map((year) => GRADES.reduce((sum, grade) => sum + of(year, grade), 0));
  const grades = GRADES.map((grade) => {
    const reports = years.map((year) => of(year, grade));
    const shares = evaluated.map((all, i) => (all === 0 ? null : (100 * (reports[i] ?? Number.NaN)) / all));
    return { grade, reports, shares };
  });
  return { years, grades, evaluated, waiting: years.map((year) => of(year, null)) };
}
