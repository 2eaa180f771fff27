import type { GradeTrend } from '../quality/toGradeTrend';
import { type FileColumn, type FileTable, type FileValue, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { QUALITY_DEFINITIONS } from './qualityTable';

/** The file of the grades of a place over the years: one row a year, counts of reports. */
export function gradesTable(
  name: string,
  query: readonly string[],
  { years, evaluated, waiting, grades }: GradeTrend,
  provenance: Provenance,
): FileTable {
  const notes = {
    ...provenance,
    title: '年度报告核对结果，历年等级',
    query,
    definitions: QUALITY_DEFINITIONS,
  };
  const count = (
    key: string,
    zh: string,
    en: string,
    of: readonly FileValue[],
  ): FileColumn<{ readonly i: number }> => ({
    key,
    zh,
    en,
    kind: 'integer',
    unit: '份',
    value: ({ i }) => of[i] ?? null,
  });
  return toFileTable(
    name,
    notes,
    [
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ i }) => years[i] ?? null },
      count('evaluated', '已核对的报告', 'Evaluated reports', evaluated),
      ...grades.map(({ grade, reports }) =>
        count(`grade_${grade}`, `等级 ${grade}`, `Grade ${grade}`, reports),
      ),
      count('waiting', '待核对的报告', 'Reports not evaluated yet', waiting),
    ],
    years.map((_, i) => ({ i })),
  );
}
