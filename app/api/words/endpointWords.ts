import type { Both } from '../../../lib/language/language';

/** What the endpoints are, as the document of OpenAPI has it. */
export const ENDPOINT_WORDS: readonly Both[] = [
  {
    zh: '只读，不用登记。缺的数从不写成零：value 为空时，state 说明原因。列表按 next 翻页。出错时应答 application/problem+json，用中文说明哪个参数不对、怎样改。',
    en: 'To be read without registration. What is missing is never written as zero: where value is null, state says why. Lists are turned by next. Errors are answered with application/problem+json, which says in Chinese which parameter is wrong and how to mend it.',
  },
  { zh: '数据集的版本和规模', en: 'Version and size of the data set' },
  {
    zh: '版本号、产生时刻、报告和数字的数目，以及怎样引用。',
    en: 'Its version, when that was made, how many reports and figures there are, and how to cite it.',
  },
  { zh: '找单位', en: 'Find bodies' },
  {
    zh: '按名称、别名或编号的一部分查找；没有 q 时列出全部登记的单位，按编号排列。',
    en: 'By a part of a name, another name or a code; without q all registered bodies, in the order of their codes.',
  },
  { zh: '一个单位', en: 'A body' },
  { zh: '按编号取一个单位。', en: 'One body by its code.' },
  { zh: '直属下级', en: 'What lies directly below' },
  {
    zh: '上级是这个单位的单位，按编号排列。',
    en: 'The bodies right below this one, in the order of their codes.',
  },
  { zh: '同级单位', en: 'Peers' },
  {
    zh: '同一上级、同一级别的其他单位，按编号排列；没有上级的单位没有同级。',
    en: 'The other bodies of the same level below the same body, in the order of their codes; a body with none above it has no peers.',
  },
  { zh: '前身和后继', en: 'Predecessors and successors' },
  {
    zh: '更名、设区、拆分、合并、撤销、换代码：这个单位原来是什么，后来成了什么，按年排列。',
    en: 'Renamings, conversions, divisions, mergers, abolitions, new codes: what this body was before and what it became, in the order of years.',
  },
  { zh: '编码手册', en: 'Codebook' },
  {
    zh: '全部指标：定义、单位、条款、各版表上的位置、能否接续、公式、易错之处。一次全部给出，不分页。',
    en: 'All metrics: definition, unit, article of law, place in each edition of the form, comparability, formula, pitfalls. All at once, without pages.',
  },
  { zh: '一个指标', en: 'A metric' },
  { zh: '按代码取编码手册的一条。', en: 'One entry of the codebook by its code.' },
  { zh: '现行报告', en: 'Current reports' },
  {
    zh: '一行一个单位一个年度，按单位编号和年度排列。',
    en: 'A row is a body and year, in the order of codes and years.',
  },
  { zh: '一份现行报告', en: 'A current report' },
  {
    zh: '报告的题头和出处；它的数字用 /observations?unit=…&from=…&to=… 取。',
    en: 'The head of a report and where it is from; its figures are at /observations?unit=…&from=…&to=….',
  },
  { zh: '核对结果', en: 'Findings' },
  {
    zh: '现行报告的核对结果：等式两边各是多少、涉及哪些格子。原数照录，从不更改。',
    en: 'What the checks found in current reports: both sides of the equation and the cells involved. Figures are kept as printed and never altered.',
  },
  { zh: '报告里印出的每一格', en: 'Every cell printed in the reports' },
  {
    zh: '一行一格，附原文、位置、格式、统计范围、来源和对不上的规则；按单位编号、年度、表上的次序和申请人排列。空格、斜线和认不出的格子也在，state 说明原因，value 为空：空不是零。派生指标不在这里，见 /values。',
    en: 'A row is a cell, with its text, place, edition of the form, scope, source and the rules that it fails, in the order of body, year, place in the form and applicant. Empty cells, strokes and cells that could not be made out are there too; state says why and value is null: empty is not zero. Derived metrics are not here but at /values.',
  },
  { zh: '一个指标在各份报告中的值', en: 'Values of a metric in the reports' },
  {
    zh: '与网页的排名、趋势相同的数：印出的或计算的都可以要。一行一份现行报告，按单位编号和年度排列；没有数的也在，state 说明原因（没有报告的年度没有行，见 /coverage）。先分别求和、再相除的比率附分子和分母，合并多个单位时请用它们。',
    en: 'The same figures as in rankings and trends, printed or computed. A row is a current report, in the order of bodies and years; those without a figure are there too, and state says why (a year without a report has no row, see /coverage). Ratios of sums come with numerator and denominator: use these to pool several bodies.',
  },
  { zh: '谁应当报告，报了没有', en: 'Who was to report, and did' },
  {
    zh: '一行一个单位一个年度：应报依据、状态、期限、首次公布日期、是否按时。没有 from 和 to 时，从有报告的第一年到已结束的最后一年。',
    en: 'A row is a body and year: why a report was due, state, deadline, day of first publication, punctuality. Without from and to it is from the first year with a report to the last year that is over.',
  },
];
