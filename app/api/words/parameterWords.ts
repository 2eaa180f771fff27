import type { Both } from '../../../lib/language/language';

/** What the parameters are. */
export const PARAMETER_WORDS: readonly Both[] = [
  { zh: '名称、别名或编号的一部分。', en: 'A part of a name, another name or a code.' },
  { zh: '只要这个单位之下（任意层级）的单位。', en: 'Only bodies below this one, at any depth.' },
  { zh: '单位的级别。', en: 'Level of the body.' },
  { zh: '单位的类型。', en: 'Type of the body.' },
  { zh: 'yes：已有报告的；no：还没有的。', en: 'yes: those with a report; no: those without.' },
  { zh: '一页的行数。', en: 'Rows of a page.' },
  {
    zh: '上一页的 next 里的翻页标记；不要自己拼写。',
    en: 'The mark in the next of the page before; not to be made up.',
  },
  { zh: '单位编号，例如 450204。', en: 'Code of a body, such as 450204.' },
  { zh: '种类。', en: 'Kind.' },
  { zh: '只要这一版格式设有的。', en: 'Only those that this edition of the form has.' },
  { zh: '指标代码，例如 t3_new。', en: 'Code of a metric, such as t3_new.' },
  {
    zh: '只要这些单位，可以重复：unit=450204&unit=321300。',
    en: 'Only these bodies, may be repeated: unit=450204&unit=321300.',
  },
  { zh: '报告年度不早于。', en: 'Earliest year that reports are on.' },
  { zh: '报告年度不晚于。', en: 'Latest year that reports are on.' },
  { zh: '统计范围。', en: 'Scope of the figures.' },
  { zh: '有一张表用这一版格式。', en: 'A table follows this edition of the form.' },
  { zh: '核对的等级。', en: 'Grade by the checks.' },
  {
    zh: '只要数据集当时的样子：那个版本里的报告和数字。核对结果属于所示的那一版报告，单位名称和上下级是现在的。没有则为最新的版本。',
    en: 'The data set as it was: reports and figures of that version. Results of checks are of the reports that are shown, names of bodies and what lies above them are those of now. Without it, the newest version.',
  },
  { zh: '报告编号：单位编号-年度。', en: 'Id of a report: code of the body and year.' },
  { zh: '规则编号，例如 T3-04。', en: 'Id of a rule, such as T3-04.' },
  { zh: '轻重。', en: 'Severity.' },
  { zh: '只要这些指标，可以重复；没有则全部。', en: 'Only these metrics, may be repeated; all without it.' },
  {
    zh: '申请人（表三）；其他表的数都在 total。',
    en: 'Applicant (table 3); figures of other tables are at total.',
  },
  { zh: '这一格所在的表用的格式。', en: 'Edition of the form that the table of the cell follows.' },
  { zh: '格子的状态。', en: 'State of the cell.' },
  { zh: '一个指标。', en: 'A metric.' },
  { zh: '申请人，只用于按申请人分列的指标。', en: 'Applicant, only for metrics broken down by applicant.' },
  { zh: '报告有一张表用这一版格式。', en: 'A table of the report follows this edition of the form.' },
  { zh: '数值的状态。', en: 'State of the value.' },
  {
    zh: '2014：2018 年以前的报告取统计表上相近的数，与网页的趋势相同，须注明；none：不取。',
    en: '2014: reports up to 2018 give the figure closest to it in the statistics table, as in trends, with a note due; none: they do not.',
  },
  {
    zh: '只要这个单位和它之下的单位；没有则为全国。',
    en: 'Only this body and those below it; the whole country without it.',
  },
  {
    zh: '只要有这种情形的单位；这些单位的各年都在。',
    en: 'Only bodies with such a case; all their years are there.',
  },
];
