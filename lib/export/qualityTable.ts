import { GRADE_WORDS, GRADES } from '../checks/gradeReport';
import { STATE_NAMES } from '../quality/qualityNames';
import type { Matrix, MatrixRow } from '../quality/toMatrix';
import { formatReportId } from '../query/reportId';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { lazyRows } from './lazyRows';
import type { Provenance } from './provenance';
import { QUALITY_TITLE } from './titles';
import { unitColumns } from './unitColumns';

const HEAD: readonly FileColumn<MatrixRow>[] = [
  ...unitColumns<MatrixRow>(({ report }) => report.unit),
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ report }) => report.year },
  {
    key: 'report',
    zh: '报告编号',
    en: 'Report',
    kind: 'text',
    value: ({ report: { unit, year } }) => formatReportId({ unitId: unit.id, year, revision: null }),
  },
  { key: 'grade', zh: '等级', en: 'Grade', kind: 'text', width: 8, value: ({ report }) => report.grade },
  {
    key: 'grade_label',
    zh: '等级的含义',
    en: 'Meaning of the grade',
    kind: 'text',
    width: 28,
    value: ({ report: { grade } }) => (grade === null ? '未核对' : GRADE_WORDS[grade]),
  },
  { key: 'errors', zh: '错误', en: 'Errors', kind: 'integer', value: ({ report }) => report.errors },
  { key: 'warnings', zh: '需核对', en: 'Warnings', kind: 'integer', value: ({ report }) => report.warnings },
  { key: 'infos', zh: '说明', en: 'Notes', kind: 'integer', value: ({ report }) => report.infos },
];

/** What every file of quality says of its words. */
export const QUALITY_DEFINITIONS = [
  {
    term: '规则的结果',
    text: `${Object.entries(STATE_NAMES)
      .map(([state, name]) => `${state} ${name}`)
      .join('；')}。无法判断是缺少核对所需的数或相邻的报告，不算通过；not_evaluated 是还没有按这条规则核对。`,
  },
  { term: '等级 grade', text: GRADES.map((grade) => `${grade} ${GRADE_WORDS[grade]}`).join('；') },
  { term: '等级不是评分', text: '等级只数核对结果里的错误和需核对处，不是公开程度的评分。' },
] as const;

/** The file of /quality: one row a report, one column a rule, the state of the rule in it. */
export function qualityTable(
  name: string,
  query: readonly string[],
  { rules, rows }: Matrix,
  provenance: Provenance,
): FileTable {
  const notes = {
    ...provenance,
    title: QUALITY_TITLE,
    query,
    definitions: QUALITY_DEFINITIONS,
  };
  const states = rules.map(
    ({ id, label, labelEn }, i): FileColumn<MatrixRow> => ({
      key: id,
      zh: label,
      en: labelEn,
      kind: 'text',
      width: 14,
      value: ({ cells }) => cells[i]?.state ?? 'not_evaluated',
    }),
  );
  // The cells of a row are made at each look at them: once a row, not once a column.
  const looked = lazyRows(rows, ({ report, cells }): MatrixRow => ({ report, cells }));
  return toFileTable(name, notes, [...HEAD, ...states], looked);
}
