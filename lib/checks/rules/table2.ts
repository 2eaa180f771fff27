import {
  COUNTY_FEE_BOUND,
  decisionsWithoutItems,
  disclosedTotals,
  feeBound,
  issuedInForce,
  itemsLeft,
  procurement,
  ruleMaking,
} from './table2Checks';
import type { Rule } from './types';

const RULE = { family: 'table2', level: 'report', needs: [] } as const;

/** Table 2, 主动公开政府信息情况. */
export const TABLE_2_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'T2-01',
    label: '现行有效件数不少于本年制发件数',
    labelEn: 'No fewer documents in force than made in the year',
    severity: 'warning',
    formula: 't2_<文件>_in_force ≥ t2_<文件>_issued − t2_<文件>_repealed（规章、行政规范性文件，2021 年版）',
    formulaEn:
      't2_<document>_in_force ≥ t2_<document>_issued − t2_<document>_repealed (regulations and normative documents, form of 2021)',
    why: '只填了本年的，没有累计；或当年制发的当年废止。',
    whyEn:
      'Only those of the year were filled in, not all together; or what was issued in the year was repealed in it.',
    inputs: '表二规章、行政规范性文件两行。',
    inputsEn: 'Table 2, the rows of regulations and of normative documents.',
    evaluate: issuedInForce,
  },
  {
    ...RULE,
    id: 'T2-02',
    label: '没有规章制定权的单位，规章应为 0',
    labelEn: 'No regulations where the body may not make them',
    severity: 'warning',
    formula:
      '县级政府、部门、乡镇：t2_regulations_issued = t2_regulations_repealed = t2_regulations_in_force = 0',
    formulaEn:
      'County-level governments, departments, towns: t2_regulations_issued = t2_regulations_repealed = t2_regulations_in_force = 0',
    why: '把执行的上级规章当成了自己的。规章由国务院部门、省级政府、设区的市和自治州政府制定。',
    whyEn:
      'Regulations of higher bodies that are carried out here were taken for the body’s own. Regulations are made by departments of the State Council, provincial governments and governments of cities with districts and of autonomous prefectures.',
    inputs: '单位类别，表二规章一行。',
    inputsEn: 'Kind of body, the row of regulations in table 2.',
    evaluate: ruleMaking,
  },
  {
    ...RULE,
    id: 'T2-03',
    label: '收费金额在合理范围内',
    labelEn: 'The amount of fees is within reason',
    severity: 'warning',
    formula: `t2_fee_amount ≥ 0；县级不超过 ${COUNTY_FEE_BOUND} 万元`,
    formulaEn: `t2_fee_amount ≥ 0; at county level no more than ${COUNTY_FEE_BOUND}, in units of 10,000 yuan`,
    why: '表头的单位是万元，却按元填写。',
    whyEn: 'The unit in the head of the table is 10,000 yuan, and the figure was given in yuan.',
    inputs: '单位级别，表二收费金额。',
    inputsEn: 'Level of the body, the amount of fees in table 2.',
    evaluate: feeBound,
  },
  {
    ...RULE,
    id: 'T2-04',
    label: '公开总数量不少于新制作、新公开数量',
    labelEn: 'No fewer documents disclosed in all than made or newly disclosed',
    severity: 'warning',
    formula:
      't2_<文件>_newly_disclosed ≤ t2_<文件>_disclosed_total，t2_<文件>_made ≤ t2_<文件>_disclosed_total（2019 年版）',
    formulaEn:
      't2_<document>_newly_disclosed ≤ t2_<document>_disclosed_total, t2_<document>_made ≤ t2_<document>_disclosed_total (form of 2019)',
    why: '总数量只填了部分，或新制作的文件有的不公开。',
    whyEn: 'Only a part was filled in as the total, or some of the documents newly made are not disclosed.',
    inputs: '表二规章、规范性文件两行。',
    inputsEn: 'Table 2, the rows of regulations and of normative documents.',
    evaluate: disclosedTotals,
  },
  {
    ...RULE,
    id: 'T2-05',
    label: '项目数量增减后不小于 0',
    labelEn: 'Items do not fall below zero',
    severity: 'error',
    formula: 't2_<事项>_items_prev + t2_<事项>_items_delta ≥ 0（2019 年版）',
    formulaEn: 't2_<matter>_items_prev + t2_<matter>_items_delta ≥ 0 (form of 2019)',
    why: '增减数填成了年末数，或符号填反。',
    whyEn:
      'The number at the end of the year was filled in as the change, or the sign is the wrong way round.',
    inputs: '表二许可、其他事项、处罚、强制、收费各行。',
    inputsEn: 'Table 2, the rows of licences, other service items, penalties, coercion and fees.',
    evaluate: itemsLeft,
  },
  {
    ...RULE,
    id: 'T2-06',
    label: '有处理决定的应当有事项',
    labelEn: 'Decisions need items',
    severity: 'warning',
    formula:
      't2_<事项>_decisions > 0 ⇒ t2_<事项>_items_prev + max(t2_<事项>_items_delta, 0) > 0（2019 年版）',
    formulaEn:
      't2_<matter>_decisions > 0 ⇒ t2_<matter>_items_prev + max(t2_<matter>_items_delta, 0) > 0 (form of 2019)',
    why: '只填了决定数，没有填项目数量。',
    whyEn: 'Only decisions were filled in, not the number of items.',
    inputs: '表二许可、其他事项、处罚、强制各行。',
    inputsEn: 'Table 2, the rows of licences, other service items, penalties and coercion.',
    evaluate: decisionsWithoutItems,
  },
  {
    ...RULE,
    id: 'T2-07',
    label: '采购项目与金额同时有或同时无',
    labelEn: 'Procurement items and amount go together',
    severity: 'warning',
    formula: 't2_procurement_items = 0 ⇔ t2_procurement_amount = 0（2019 年版）',
    formulaEn: 't2_procurement_items = 0 ⇔ t2_procurement_amount = 0 (form of 2019)',
    why: '只填了一格。',
    whyEn: 'Only one of the two cells was filled in.',
    inputs: '表二政府集中采购一行。',
    inputsEn: 'Table 2, the row of centralised procurement.',
    evaluate: procurement,
  },
];
