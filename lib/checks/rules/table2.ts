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
    why: '只填了本年的，没有累计；或当年制发的当年废止。',
    inputs: '表二规章、行政规范性文件两行。',
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
    why: '把执行的上级规章当成了自己的。规章由国务院部门、省级政府、设区的市和自治州政府制定。',
    inputs: '单位类别，表二规章一行。',
    evaluate: ruleMaking,
  },
  {
    ...RULE,
    id: 'T2-03',
    label: '收费金额在合理范围内',
    labelEn: 'The amount of fees is within reason',
    severity: 'warning',
    formula: `t2_fee_amount ≥ 0；县级不超过 ${COUNTY_FEE_BOUND} 万元`,
    why: '表头的单位是万元，却按元填写。',
    inputs: '单位级别，表二收费金额。',
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
    why: '总数量只填了部分，或新制作的文件有的不公开。',
    inputs: '表二规章、规范性文件两行。',
    evaluate: disclosedTotals,
  },
  {
    ...RULE,
    id: 'T2-05',
    label: '项目数量增减后不小于 0',
    labelEn: 'Items do not fall below zero',
    severity: 'error',
    formula: 't2_<事项>_items_prev + t2_<事项>_items_delta ≥ 0（2019 年版）',
    why: '增减数填成了年末数，或符号填反。',
    inputs: '表二许可、其他事项、处罚、强制、收费各行。',
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
    why: '只填了决定数，没有填项目数量。',
    inputs: '表二许可、其他事项、处罚、强制各行。',
    evaluate: decisionsWithoutItems,
  },
  {
    ...RULE,
    id: 'T2-07',
    label: '采购项目与金额同时有或同时无',
    labelEn: 'Procurement items and amount go together',
    severity: 'warning',
    formula: 't2_procurement_items = 0 ⇔ t2_procurement_amount = 0（2019 年版）',
    why: '只填了一格。',
    inputs: '表二政府集中采购一行。',
    evaluate: procurement,
  },
];
