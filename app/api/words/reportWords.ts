import type { Both } from '../../../lib/language/language';

/** Fields of values, metrics, reports, findings and bodies. */
export const REPORT_WORDS: readonly Both[] = [
  {
    zh: '一个指标在一份报告中的值，与网页的排名、趋势相同；印出的或计算的都有。',
    en: 'The value of a metric in a report, as in rankings and trends; printed and computed ones.',
  },
  {
    zh: '数值；百分比为百分数（43.6 即 43.6%）。没有数为空，原因见 state。空不是零。',
    en: 'The value; percentages are per hundred (43.6 is 43.6%). Null where there is none, for the reason in state. Empty is not zero.',
  },
  { zh: '比率的分子；不是比率的即数值本身。', en: 'Numerator of a ratio; of others the value itself.' },
  { zh: '比率的分母；不是比率的为空。', en: 'Denominator of a ratio; null for others.' },
  {
    zh: '所用各数的核对：error、warning、info；没有发现时为空。',
    en: 'Checks of the figures it rests on: error, warning, info; null where nothing was found.',
  },
  {
    zh: '谈到所用各数的规则，以分号隔开。',
    en: 'Rules that speak of the figures it rests on, separated by semicolons.',
  },
  { zh: '原表所印；计算的指标为空。', en: 'As printed; null for what is computed.' },
  {
    zh: '这份报告核对为错误的处数，未取数的不计。',
    en: 'Findings of this report that are errors, without those of figures that were not taken.',
  },
  { zh: '编码手册的一条。', en: 'An entry of the codebook.' },
  {
    zh: 'reported 原表印出；sum 若干数之和；ratio 两个和之比。',
    en: 'reported: printed in the form; sum: of several figures; ratio: one sum over another.',
  },
  { zh: 'applicant：按申请人分列。', en: 'applicant: broken down by applicant.' },
  {
    zh: '《政府信息公开条例》（2019 年修订）的条款；表上没有写明的为空串。',
    en: 'Article of the Open Government Information Regulations as revised in 2019; empty where the form names none.',
  },
  { zh: '设有这一项的格式。', en: 'Editions of the form that have it.' },
  {
    zh: '在各版表上的位置；该版没有的为空串。',
    en: 'Place in each edition of the form; empty where it has none.',
  },
  {
    zh: 'same 口径相同；note 可以比较，须注明；not_comparable 不可接续。',
    en: 'same: one definition; note: comparable, with a note; not_comparable: not comparable.',
  },
  { zh: '跨格式、法律变化能否接续。', en: 'Whether figures go on over changes of form and law.' },
  { zh: '断点在上一年与这一年之间。', en: 'The break lies between the year before and this one.' },
  { zh: '派生指标的公式；印出的数为空串。', en: 'Formula of a derived metric; empty for a printed figure.' },
  { zh: '易错之处。', en: 'Pitfalls.' },
  { zh: '一个单位一个年度的现行报告。', en: 'The current report of a body on a year.' },
  {
    zh: '报告编号，例如 450204-2023；也是网页 /reports/… 的一部分。',
    en: 'Id of the report, such as 450204-2023; also a part of the page /reports/….',
  },
  { zh: '报告年度。', en: 'Year that the report is on.' },
  {
    zh: '现行的是第几版；被更正的旧版见网页。',
    en: 'Which revision is current; older, corrected ones are on the pages.',
  },
  {
    zh: '统计范围。范围不同的报告不宜直接比较。',
    en: 'Scope of the figures. Reports of different scope do not compare well.',
  },
  { zh: '2018 年以前的统计表所用的格式。', en: 'Form of the statistics table, up to 2018.' },
  { zh: '数字不是直接取自报告时的出处。', en: 'Where the figures are from, if not from the report itself.' },
  { zh: '读入的文件的 SHA-256。', en: 'SHA-256 of the file that was read.' },
  {
    zh: 'partial：有几格无法确认，已留空。',
    en: 'partial: some cells could not be made out and were left empty.',
  },
  { zh: '按核对结果的等级；尚未核对为空。', en: 'Grade by the checks; null where they were not made yet.' },
  { zh: '印有数字的格数。', en: 'Cells with a printed figure.' },
  {
    zh: '核对为错误的处数，未取数的不计；原数照录，不作更改。',
    en: 'Findings that are errors, without those of figures that were not taken; figures are kept as printed, nothing is altered.',
  },
  {
    zh: '核对结果的一处：错误、需核对或说明。',
    en: 'A finding of the checks: an error, a thing to be verified or a remark.',
  },
  { zh: '等式左边的数。', en: 'Left side of the equation.' },
  { zh: '等式右边的数。', en: 'Right side of the equation.' },
  { zh: '中文说明。', en: 'What it is about, in Chinese.' },
  { zh: '涉及的格子。', en: 'Cells involved.' },
  {
    zh: 'own：本报告；其他为上一年、上级、下级、同级或旧版的报告。',
    en: 'own: this report; others are of the year before, of the body above, below or beside, or of an older revision.',
  },
  {
    zh: '疑似更正：唯一能使各等式成立的改动；只供参考，从未改动原数。',
    en: 'Likely correction: the only change that makes every equation hold; for reference, the figure was never changed.',
  },
  {
    zh: '一个报告单位，在它是同一机关的期间内。',
    en: 'A reporting body, over the time in which it is the same.',
  },
  {
    zh: '单位编号：政府为行政区划代码，其他为本站编号。',
    en: 'Code of the body: for governments that of the administrative division, for others one of ours.',
  },
  {
    zh: '行政区划代码（GB/T 2260）；没有的为空。',
    en: 'Code of the administrative division (GB/T 2260); null where there is none.',
  },
  { zh: '设立日期；不详为空。', en: 'Day of its foundation; null where unknown.' },
  { zh: '日期，YYYY-MM-DD。', en: 'Day, YYYY-MM-DD.' },
  {
    zh: '撤销日期；存续或不详为空。',
    en: 'Day of its abolition; null where it still exists or this is unknown.',
  },
  { zh: '有现行报告的年度。', en: 'Years with a current report.' },
  { zh: '一个单位的前身或后继。', en: 'Predecessor or successor of a body.' },
  { zh: 'predecessor 前身；successor 后继。', en: 'predecessor: before it; successor: after it.' },
  { zh: '变更在这一年年底已生效。', en: 'The change was in force at the end of this year.' },
  { zh: '生效日期；不详为空。', en: 'Day on which it came into force; null where unknown.' },
  { zh: '变更的依据。', en: 'What the change is documented by.' },
];
