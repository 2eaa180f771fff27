import { DECISIONS } from '../../metrics/ruleCells';
import {
  allZero,
  composition,
  leap,
  massRequests,
  RECEIVED_TOTAL,
  sameAsLastYear,
  sameAsPeer,
  sameText,
  secretsInTown,
  yuanForTenThousand,
} from './plausibilityChecks';
import { roundNumbers } from './roundNumbers';
import type { Rule } from './types';

const RULE = { family: 'plausibility', severity: 'warning' } as const;
const PAIR = { ...RULE, level: 'pair', needs: ['previous'] } as const;
const SELF = { ...RULE, level: 'report', needs: [] } as const;
const PEERS = { ...RULE, level: 'peers' } as const;

/**
 * What is possible but unlikely. PLA-11 (the law of Benford) is left out on purpose: the samples are too small to say
 * anything.
 */
export const PLAUSIBILITY_RULES: readonly Rule[] = [
  {
    ...PAIR,
    id: 'PLA-01',
    label: '处理决定数没有十倍以上的变化',
    labelEn: 'Decisions do not leap tenfold',
    formula: '许可、处罚、强制决定数：本年 ÷ 上年在 0.1 与 10 之间，最大值不小于 100 时',
    formulaEn:
      'Decisions on licences, penalties and coercion: this year ÷ year before lies between 0.1 and 10, where the larger is at least 100',
    why: '审批局改革、把便民事项或电子罚单计入；也可能多打一位。',
    whyEn:
      'Approvals were moved to an approval bureau, or convenience services or electronic fines were counted in; perhaps also a digit too many.',
    inputs: '表二，本年和上一年度。',
    inputsEn: 'Table 2, this year and the year before.',
    evaluate: (context) =>
      DECISIONS.map((key) =>
        leap(context, key, { ratio: 10, atLeast: 100 }, '口径变化请在正文说明，否则请核对位数。'),
      ),
  },
  {
    ...PAIR,
    id: 'PLA-02',
    label: '收到申请数没有五倍以上的变化',
    labelEn: 'Requests do not leap fivefold',
    formula: 't3_new_total：本年 ÷ 上年在 0.2 与 5 之间，最大值不小于 30 时',
    formulaEn:
      't3_new_total: this year ÷ year before lies between 0.2 and 5, where the larger is at least 30',
    why: '拆迁项目、集中申请、一人大量申请；也可能范围改变。',
    whyEn:
      'Demolition projects, requests made in concert, one person with very many requests; perhaps also a change of scope.',
    inputs: '表三本年新收总计，本年和上一年度。',
    inputsEn: 'Total of new requests in table 3, this year and the year before.',
    evaluate: (context) => [
      leap(context, RECEIVED_TOTAL, { ratio: 5, atLeast: 30 }, '请核对统计范围，或在正文说明原因。'),
    ],
  },
  {
    ...SELF,
    id: 'PLA-03',
    label: '三张表不全是 0',
    labelEn: 'Not everything is zero',
    formula: '表二、表三、表四至少有一格不为 0；乡镇和小部门只作说明',
    formulaEn:
      'At least one cell of tables 2, 3 and 4 is not 0; of towns and small departments it is only remarked on',
    why: '没有统计就填了 0；小单位也可能确实没有。',
    whyEn: 'Nothing was counted and 0 was filled in; a small body may indeed have had nothing.',
    inputs: '表二、表三、表四，单位类别。',
    inputsEn: 'Tables 2, 3 and 4, kind of body.',
    evaluate: allZero,
  },
  {
    ...PAIR,
    id: 'PLA-04',
    label: '数字与上一年度不完全相同',
    labelEn: 'Not every figure is last year’s',
    formula: '表二、表三、表四各格不全与上一年度相同（全为 0 的除外）',
    formulaEn: 'The cells of tables 2, 3 and 4 are not all the same as the year before (unless all are 0)',
    why: '照抄上年的报告，只改了年份。',
    whyEn: 'Last year’s report was copied and only the year was changed.',
    inputs: '表二、表三、表四，本年和上一年度。',
    inputsEn: 'Tables 2, 3 and 4, this year and the year before.',
    evaluate: sameAsLastYear,
  },
  {
    ...PEERS,
    id: 'PLA-05',
    needs: ['previous', 'peers'],
    label: '金额没有元、万元之差',
    labelEn: 'No yuan for ten thousand yuan',
    formula: '金额与上年或同级单位中位数之比不在 3 000 与 30 000 之间；县级上限见 T2-03',
    formulaEn:
      'The ratio of the amount to that of the year before, or to the median of bodies of the same level, does not lie between 3,000 and 30,000; for the bound at county level see T2-03',
    why: '表头是万元，却按元填写。',
    whyEn: 'The head of the table says 10,000 yuan, and the figure was given in yuan.',
    inputs: '表二金额，上一年度，同级单位。',
    inputsEn: 'Amounts in table 2, the year before, bodies of the same level.',
    evaluate: yuanForTenThousand,
  },
  {
    ...PEERS,
    id: 'PLA-06',
    needs: ['peers'],
    label: '数字不与同级单位完全相同',
    labelEn: 'Not the same figures as a peer',
    formula: '表二、表三、表四各格不全与同一上级、同一年度的另一单位相同（各格之和不小于 5 时）',
    formulaEn:
      'The cells of tables 2, 3 and 4 are not all the same as those of another body below the same body above in the same year (where they sum to at least 5)',
    why: '互相照抄，或文件传错。',
    whyEn: 'One was copied from the other, or the wrong file was uploaded.',
    inputs: '表二、表三、表四，同级单位的报告。',
    inputsEn: 'Tables 2, 3 and 4, reports of bodies of the same level.',
    evaluate: sameAsPeer,
  },
  {
    ...PEERS,
    id: 'PLA-07',
    needs: ['previous', 'peers'],
    severity: 'info',
    label: '正文不与上年或同级单位雷同',
    labelEn: 'The text is not a copy',
    formula: '去掉数字后，正文与上一年度、与同级单位的相似度 < 0.95',
    formulaEn:
      'Without digits, similarity of the text to that of the year before and to those of bodies of the same level < 0.95',
    why: '套用模板；小单位多见。',
    whyEn: 'A template was used; frequent with small bodies.',
    inputs: '正文，上一年度和同级单位的正文。',
    inputsEn: 'The text, the texts of the year before and of bodies of the same level.',
    evaluate: sameText,
  },
  {
    ...SELF,
    id: 'PLA-08',
    severity: 'info',
    label: '申请人构成不反常',
    labelEn: 'The composition of applicants is usual',
    formula: 't3_new_total ≥ 20 时 t3_new_natural > 0；t3_new_org_legal ≤ t3_new_natural',
    formulaEn: 'Where t3_new_total ≥ 20, t3_new_natural > 0; t3_new_org_legal ≤ t3_new_natural',
    why: '填错了列，或律师代理的申请都记在机构名下。',
    whyEn:
      'The wrong column was filled in, or all requests made through lawyers are recorded under legal service providers.',
    inputs: '表三本年新收一行。',
    inputsEn: 'The row of new requests in table 3.',
    evaluate: composition,
  },
  {
    ...SELF,
    id: 'PLA-09',
    severity: 'info',
    label: '乡镇街道很少涉及国家秘密',
    labelEn: 'Secrets are rare in towns',
    formula: '乡镇、街道：t3_refused_state_secret_total = t3_refused_security_stability_total = 0',
    formulaEn:
      'Towns and sub-districts: t3_refused_state_secret_total = t3_refused_security_stability_total = 0',
    why: '多半填错了行。',
    whyEn: 'Most likely the wrong row was filled in.',
    inputs: '单位类别，表三不予公开前三行。',
    inputsEn: 'Kind of body, the first three rows of refusals in table 3.',
    evaluate: secretsInTown,
  },
  {
    ...SELF,
    id: 'PLA-10',
    severity: 'info',
    label: '大量反复申请不到两成',
    labelEn: 'Mass requests are less than a fifth',
    formula: 't3_notproc_mass_repeat_total < 0.2 × t3_result_total_total',
    formulaEn: null,
    why: '有一人大量申请；公开率等比率就不能与别的单位相比。',
    whyEn:
      'One person made very many requests; the disclosure rate and other rates then cannot be compared with other bodies.',
    inputs: '表三总计列。',
    inputsEn: 'Total column of table 3.',
    evaluate: massRequests,
  },
  {
    ...SELF,
    id: 'PLA-12',
    severity: 'info',
    label: '表二没有很多整百的数',
    labelEn: 'Few round numbers in table 2',
    formula: '表二以 00 结尾的数少于 4 个',
    formulaEn: 'Fewer than 4 numbers of table 2 end in 00',
    why: '用估计数代替统计。',
    whyEn: 'Estimates were given in place of counts.',
    inputs: '表二。',
    inputsEn: 'Table 2.',
    evaluate: roundNumbers,
  },
];
