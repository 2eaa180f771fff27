import { APPLICANTS } from '../../metrics/types';
import type { Rule } from './types';
import { carriedOver, items, pendingVanished, republished, scopeChanged, stocks } from './yearToYearChecks';

const RULE = { family: 'yearToYear', level: 'pair', needs: ['previous'] } as const;

/** One year against the year before: the same unit and scope. */
export const YEAR_TO_YEAR_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'YOY-01',
    label: '上年结转等于上一年度报告的结转下年度',
    labelEn: 'Carried in equals what last year carried out',
    severity: 'error',
    formula: 't3_carried_in_total（本年）= t3_carried_out_total（上年）',
    why: '上年报告公布后又有更正，或本年按实际收到的补登。',
    inputs: '表三总计列，本年和上一年度。',
    evaluate: (context) => [carriedOver(context, 'total')],
  },
  {
    ...RULE,
    id: 'YOY-02',
    label: '各类申请人的上年结转等于上一年度的结转下年度',
    labelEn: 'Carried in equals what last year carried out, by applicant',
    severity: 'warning',
    formula: 't3_carried_in_<列>（本年）= t3_carried_out_<列>（上年），六类申请人',
    why: '跨年的申请在两年里记入了不同的申请人类别。',
    inputs: '表三申请人各列，本年和上一年度。',
    evaluate: (context) =>
      APPLICANTS.filter((one) => one !== 'total').map((applicant) => carriedOver(context, applicant)),
  },
  {
    ...RULE,
    id: 'YOY-03',
    label: '文件存量前后衔接',
    labelEn: 'Documents in force follow from the year before',
    severity: 'warning',
    formula: 't2_<文件>_in_force（上年）+ t2_<文件>_issued − t2_<文件>_repealed = t2_<文件>_in_force（本年）',
    why: '清理、到期失效没有计入废止，或统计范围改变；很常见。',
    inputs: '表二规章、行政规范性文件，2021 年度起的相邻两年。',
    evaluate: stocks,
  },
  {
    ...RULE,
    id: 'YOY-04',
    label: '上一年项目数量等于上年报告推算的数量',
    labelEn: 'Items at the start follow from the year before',
    severity: 'warning',
    formula: 't2_<事项>_items_prev（本年）= t2_<事项>_items_prev + t2_<事项>_items_delta（上年），2019 年版',
    why: '权责清单调整后直接填新的数，没有按上年报告衔接。',
    inputs: '表二各事项，2019 和 2020 年度。',
    evaluate: items,
  },
  {
    ...RULE,
    id: 'YOY-05',
    label: '统计范围和发布机构与上一年度相同',
    labelEn: 'The same scope and issuer as the year before',
    severity: 'warning',
    formula: 'scope（本年）= scope（上年）；发布机构也相同（不同的只作说明）',
    why: '一年只报本机关，一年报全辖区；增长率没有意义。发布机构换了，范围也可能跟着变。',
    inputs: '统计范围，发布机构，本年和上一年度。',
    evaluate: scopeChanged,
  },
  {
    ...RULE,
    id: 'YOY-06',
    label: '上年未审结的案件有下文',
    labelEn: 'Cases pending last year are accounted for',
    severity: 'info',
    formula: 't4_<块>_pending（上年）> 0 ⇒ 本年该块的结果或 t4_<块>_pending 不全为 0',
    why: '只统计当年新发生的案件，漏了上年延续的。',
    inputs: '表四，本年和上一年度。',
    evaluate: pendingVanished,
  },
  {
    ...RULE,
    id: 'YOY-07',
    label: '公布后没有改过数字',
    labelEn: 'No figure was changed after publication',
    severity: 'warning',
    needs: ['earlier'],
    formula: '各格的数字、空白、“/”与更早公布的版本相同',
    why: '公布后发现错误重新发布；应当说明更正。',
    inputs: '同一报告的各次版本。',
    evaluate: republished,
  },
];
