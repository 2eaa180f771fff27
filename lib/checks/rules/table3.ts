import { identityVerdicts } from './identityVerdicts';
import { onlyTotal } from './onlyTotal';
import {
  copiedTotal,
  diagnose,
  largeStock,
  partialTwice,
  resultsWithinRequests,
  TABLE,
  unpaidFee,
  wholeNumbers,
} from './table3Checks';
import type { Rule } from './types';

/** Rules of a report alone over table 3. */
const RULE = { family: 'table3', level: 'report', needs: [] } as const;

const applicantsMakeTotal = (row: string): string =>
  `t3_${row}_natural + t3_${row}_org_business + t3_${row}_org_research + t3_${row}_org_charity + t3_${row}_org_legal + t3_${row}_org_other = t3_${row}_total`;

const resultsMakeTotal = (column: string): string =>
  `t3_granted_${column} + t3_partial_${column} + Σ t3_refused_*_${column} + Σ t3_unable_*_${column} + Σ t3_notproc_*_${column} + Σ t3_other_*_${column} = t3_result_total_${column}`;

/** Table 3, 收到和处理政府信息公开申请情况. */
export const TABLE_3_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'T3-01',
    label: '表三每行：六类申请人之和等于总计',
    labelEn: 'Table 3, rows: the six kinds of applicants make the total',
    severity: 'error',
    formula: applicantsMakeTotal('<行>'),
    formulaEn: applicantsMakeTotal('<row>'),
    why: '总计和分列由不同的人填写，或改了一格没有改总计。',
    whyEn:
      'The total and its parts were filled in by different people, or a cell was changed and the total was not.',
    inputs: '表三每一行的七格；空白只在其余各格已等于总计时按 0 计。',
    inputsEn:
      'The seven cells of every row of table 3; a blank counts as 0 only where the other cells make the total already.',
    evaluate: (context) => identityVerdicts(context, 'T3-01', TABLE),
  },
  {
    ...RULE,
    id: 'T3-02',
    label: '表三每列：各办理结果之和等于（七）总计',
    labelEn: 'Table 3, columns: the results make their total',
    severity: 'error',
    formula: resultsMakeTotal('<列>'),
    formulaEn: resultsMakeTotal('<column>'),
    why: '漏填一种结果，或（七）总计照抄了新收数。',
    whyEn: 'A result was left out, or the total (7) was copied from new requests.',
    inputs: '表三每一列的全部结果行。',
    inputsEn: 'All rows of results in every column of table 3.',
    evaluate: (context) => identityVerdicts(context, 'T3-02', TABLE),
  },
  {
    ...RULE,
    id: 'T3-03',
    label: '表三总计列收支平衡',
    labelEn: 'Table 3, total: requests in equal requests out',
    severity: 'error',
    formula: 't3_new_total + t3_carried_in_total = t3_result_total_total + t3_carried_out_total',
    formulaEn: null,
    why: '这是表格自己写明的勾稽关系。上年结转没有计入，或结转下年漏填，就会对不上。',
    whyEn:
      'The form itself states that these must balance. They do not where requests carried over from last year were not counted in, or those carried over to next year were left out.',
    inputs: '总计列的本年新收、上年结转、（七）总计、结转下年度。',
    inputsEn:
      'In the total column: new requests, carried over from last year, total (7), carried over to next year.',
    evaluate: (context) => identityVerdicts(context, 'T3-03', TABLE),
  },
  {
    ...RULE,
    id: 'T3-04',
    label: '表三申请人各列收支平衡',
    labelEn: 'Table 3, each kind of applicant: requests in equal requests out',
    severity: 'error',
    formula: 't3_new_<列> + t3_carried_in_<列> = t3_result_total_<列> + t3_carried_out_<列>，六类申请人各列',
    formulaEn:
      't3_new_<column> + t3_carried_in_<column> = t3_result_total_<column> + t3_carried_out_<column>, in the columns of the six kinds of applicants',
    why: '表格写明“本列数据”要平衡。同一件申请收到时记为自然人、办结时记为企业，两列就各差一件。',
    whyEn:
      'The form states that “the data of this column” must balance. Where one request is recorded under natural persons when it is received and under businesses when it is concluded, both columns are out by one.',
    inputs: '申请人各列的本年新收、上年结转、（七）总计、结转下年度。',
    inputsEn:
      'In the columns of applicants: new requests, carried over from last year, total (7), carried over to next year.',
    evaluate: (context) => identityVerdicts(context, 'T3-04', TABLE),
  },
  {
    ...RULE,
    id: 'T3-05',
    label: '申请人类别前后不一（T3-04 的诊断）',
    labelEn: 'Applicant recorded differently at intake and at result (diagnosis of T3-04)',
    severity: 'info',
    formula: 'T3-03 成立，而 T3-04 各列的差之和为 0',
    formulaEn: 'T3-03 holds, and the differences of T3-04 over the columns sum to 0',
    why: '总数没有错，只是收到时和办结时的申请人类别不一致。',
    whyEn: 'The total is right; only the kinds of applicants differ between receipt and conclusion.',
    inputs: 'T3-03 和 T3-04 的结果。',
    inputsEn: 'The results of T3-03 and T3-04.',
    evaluate: diagnose,
  },
  {
    ...RULE,
    id: 'T3-06',
    label: '办结数不多于收到数',
    labelEn: 'No more results than requests',
    severity: 'error',
    formula: 't3_result_total_<列> ≤ t3_new_<列> + t3_carried_in_<列>；收支能核对的列由 T3-03、T3-04 判断',
    formulaEn:
      't3_result_total_<column> ≤ t3_new_<column> + t3_carried_in_<column>; columns whose balance can be checked are judged by T3-03 and T3-04',
    why: '漏计上年结转，或把往年的办结也算了进来。',
    whyEn:
      'Requests carried over from last year were not counted, or results of earlier years were counted in.',
    inputs: '每一列的本年新收、上年结转、（七）总计。',
    inputsEn: 'In every column: new requests, carried over from last year, total (7).',
    evaluate: resultsWithinRequests,
  },
  {
    ...RULE,
    id: 'T3-07',
    label: '表三每格是不小于 0 的整数',
    labelEn: 'Cells of table 3 are whole numbers of at least 0',
    severity: 'error',
    formula: '每格 ≥ 0 且为整数',
    formulaEn: 'Every cell is ≥ 0 and a whole number',
    why: '从电子表格里粘贴时带了公式的结果，或多了小数点。',
    whyEn: 'Pasting from a spreadsheet brought along the result of a formula, or a decimal point too many.',
    inputs: '表三全部格。',
    inputsEn: 'All cells of table 3.',
    evaluate: wholeNumbers,
  },
  {
    ...RULE,
    id: 'T3-08',
    label: '逾期未缴费的，正文应有收费说明',
    labelEn: 'Closed for unpaid fees: the text should say that fees were charged',
    severity: 'info',
    formula: 't3_other_unpaid_fee_total > 0 时，正文写有收取信息处理费的情况',
    formulaEn:
      'Where t3_other_unpaid_fee_total > 0, the text tells of fees charged for processing information',
    why: '格式第六部分要求报告收取信息处理费的情况；没有收过费却填了这一行，多半填错了行。',
    whyEn:
      'Chapter 6 of the form asks for the fees charged for processing information; where no fee was charged and yet this row is filled in, most likely the wrong row was taken.',
    inputs: '表三该行总计，报告正文。',
    inputsEn: 'The total of that row in table 3, the text of the report.',
    evaluate: unpaidFee,
  },
  {
    ...RULE,
    id: 'T3-09',
    label: '部分公开疑似重复计算',
    labelEn: 'Partly granted, possibly counted twice',
    severity: 'info',
    formula: 't3_partial_total > 0，同一数字又出现在 t3_refused_*_total，且总计列正好多出这个数',
    formulaEn:
      't3_partial_total > 0, the same number stands in t3_refused_*_total too, and the total column is over by exactly that number',
    why: '区分处理的申请只计“部分公开”，有的单位在不予公开里又记一次。',
    whyEn:
      'A request answered in part counts only under “granted in part”; some bodies record it once more under refusals.',
    inputs: '总计列的部分公开、不予公开各行，T3-02 和 T3-03 的差。',
    inputsEn:
      'In the total column: granted in part and the rows of refusals; the differences of T3-02 and T3-03.',
    evaluate: partialTwice,
  },
  {
    ...RULE,
    id: 'T3-10',
    label: '超过一半的申请结转下年度',
    labelEn: 'More than half of the requests carried over',
    severity: 'warning',
    formula: 't3_carried_out_total ÷ (t3_new_total + t3_carried_in_total) ≤ 0.5，收到和结转不少于 10 件时',
    formulaEn:
      't3_carried_out_total ÷ (t3_new_total + t3_carried_in_total) ≤ 0.5, where new and carried over are at least 10',
    why: '条例第三十三条规定 20 个工作日内答复，可延长 20 个；年末留下一半以上很少见，常是把结转数填成了别的数。',
    whyEn:
      'Article 33 of the Regulations asks for an answer within 20 working days, which may be extended by 20; more than half left at the end of the year is rare, and often another number was filled in as carried over.',
    inputs: '总计列的本年新收、上年结转、结转下年度。',
    inputsEn: 'In the total column: new requests, carried over from last year, carried over to next year.',
    evaluate: largeStock,
  },
  {
    ...RULE,
    id: 'T3-11',
    label: '只填了总计，没有分申请人',
    labelEn: 'Only the total is filled in',
    severity: 'warning',
    formula: 't3_new_total > 0 时，六类申请人的 t3_new_<列> 不全为 0 或空白；表三申请人各列不全空着',
    formulaEn:
      'Where t3_new_total > 0, t3_new_<column> of the six kinds of applicants are not all 0 or blank; the columns of applicants in table 3 are not all empty',
    why: '小单位图省事只填总计列，分类数据就没有了。',
    whyEn:
      'Small bodies save themselves trouble and fill in the total column only; the figures by applicant are lost.',
    inputs: '本年新收一行的七格，表三申请人各列。',
    inputsEn: 'The seven cells of new requests, the columns of applicants in table 3.',
    evaluate: onlyTotal,
  },
  {
    ...RULE,
    id: 'T3-12',
    label: '（七）总计照抄而不是相加',
    labelEn: 'Total of results copied instead of summed',
    severity: 'warning',
    formula:
      'T3-02 不成立时 t3_result_total_total ≠ t3_granted_total + t3_partial_total；T3-03 不成立且上年有结转时 t3_result_total_total ≠ t3_new_total',
    formulaEn:
      'Where T3-02 does not hold, t3_result_total_total ≠ t3_granted_total + t3_partial_total; where T3-03 does not hold and requests were carried over from last year, t3_result_total_total ≠ t3_new_total',
    why: '把予以公开和部分公开当成了全部结果，或把新收数抄到总计。',
    whyEn:
      'Granted and granted in part were taken for all results, or the number of new requests was copied to the total.',
    inputs: '总计列各行。',
    inputsEn: 'The rows of the total column.',
    evaluate: copiedTotal,
  },
];
