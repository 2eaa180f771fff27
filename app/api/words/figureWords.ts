import type { Both } from '../../../lib/language/language';

/** Fields of versions, coverage, the data set, problems and cells. */
export const FIGURE_WORDS: readonly Both[] = [
  {
    zh: '一个单位一个年度：应不应报，报了没有，是否按时。',
    en: 'A body and year: whether a report was due, whether there is one, whether it was on time.',
  },
  {
    zh: '为什么应当报告：by_law 条例第四十九条，by_roster 名册，…',
    en: 'Why a report was due: by_law article 49 of the Regulations, by_roster the roster, …',
  },
  { zh: '状态不是“已读入”时的原因。', en: 'Why, where the state is not “read”.' },
  { zh: '最近一次被拒收的文件。', en: 'The file refused most recently.' },
  { zh: '拒收的日期。', en: 'Day of the refusal.' },
  { zh: '首次公布日期。', en: 'Day of first publication.' },
  { zh: '应答所依据的数据集版本。', en: 'Version of the data set that the answer is from.' },
  {
    zh: '数据集版本号：每次数据变化加一。翻页途中若变了，说明数据已更新。',
    en: 'Version of the data set: one more with every change. If it changes while pages are turned, the data were updated.',
  },
  { zh: '这个版本产生的时刻（北京时间）。', en: 'When this version was made (Beijing time).' },
  {
    zh: '最新的版本号。与 version 不同，就是固定在较早的版本，可能已有更正。',
    en: 'The newest version. If it is not version, the answer is pinned to an earlier one, and corrections may exist.',
  },
  {
    zh: '真实的报告为空；合成数据在这里注明是合成的。',
    en: 'Null for real reports; says of synthetic data that they are synthetic.',
  },
  { zh: '出错时的应答（RFC 9457）。', en: 'Answer to an error (RFC 9457).' },
  { zh: '问题的种类，不随版本变化。', en: 'Kind of the problem, the same in all versions.' },
  { zh: '这一次出了什么问题，怎样改。', en: 'What went wrong this time, and how to mend it; in Chinese.' },
  { zh: '出问题的地址。', en: 'Address where it went wrong.' },
  { zh: '第一个出错的参数。', en: 'The first parameter that is wrong.' },
  { zh: '整个数据集。', en: 'The whole data set.' },
  { zh: '有现行报告的单位数。', en: 'Bodies with a current report.' },
  { zh: '现行报告中印有数字的格数。', en: 'Cells of current reports with a printed figure.' },
  {
    zh: '核对为错误的处数，未取数的不计。',
    en: 'Findings that are errors, without those of figures that were not taken.',
  },
  { zh: '引用格式（GB/T 7714）。', en: 'How to cite (GB/T 7714).' },
  {
    zh: '下一页的网址；没有下一页为空。一页可能不满，以此为准。',
    en: 'Address of the next page; null where there is none. A page need not be full: go by this.',
  },
  { zh: '印出的一格。列与 CSV 相同。', en: 'A printed cell. Its columns are those of the CSV.' },
  {
    zh: '格代码：指标代码，表三的再加申请人。',
    en: 'Code of the cell: the metric, in table 3 with the applicant.',
  },
  {
    zh: '数值，位数与原文相同；没有数为空，原因见 state。空不是零。',
    en: 'The value with as many digits as printed; null where there is none, for the reason in state. Empty is not zero.',
  },
  { zh: '计量单位；表上没有印的为空。', en: 'Unit of measurement; null where the form prints none.' },
  { zh: '该格的原文，一字不改。', en: 'The text of the cell, unchanged.' },
  { zh: '在原文中的位置。', en: 'Place in the source.' },
  {
    zh: '定位依据：grid 行列标题；order 标签与次序；sums 只由合计确定。',
    en: 'What it was found by: grid, headings of row and column; order, label and order; sums, totals only.',
  },
  {
    zh: '核对：error 错误，warning 需核对，info 说明；没有发现时为空。',
    en: 'Checks: error, warning, info; null where nothing was found.',
  },
  { zh: '谈到这一格的规则，以分号隔开。', en: 'Rules that speak of this cell, separated by semicolons.' },
  { zh: '报告编号。', en: 'Id of the report.' },
];
