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
    formulaEn: 't3_carried_in_total (this year) = t3_carried_out_total (year before)',
    why: '上年报告公布后又有更正，或本年按实际收到的补登。',
    whyEn:
      'Last year’s report was corrected after publication, or requests were entered belatedly this year, as they were really received.',
    inputs: '表三总计列，本年和上一年度。',
    inputsEn: 'Total column of table 3, this year and the year before.',
    evaluate: (context) => [carriedOver(context, 'total')],
  },
  {
    ...RULE,
    id: 'YOY-02',
    label: '各类申请人的上年结转等于上一年度的结转下年度',
    labelEn: 'Carried in equals what last year carried out, by applicant',
    severity: 'warning',
    formula: 't3_carried_in_<列>（本年）= t3_carried_out_<列>（上年），六类申请人',
    formulaEn:
      't3_carried_in_<column> (this year) = t3_carried_out_<column> (year before), six kinds of applicants',
    why: '跨年的申请在两年里记入了不同的申请人类别。',
    whyEn:
      'A request that runs over the end of the year was recorded under different kinds of applicants in the two years.',
    inputs: '表三申请人各列，本年和上一年度。',
    inputsEn: 'Columns of applicants in table 3, this year and the year before.',
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
    formulaEn:
      't2_<document>_in_force (year before) + t2_<document>_issued − t2_<document>_repealed = t2_<document>_in_force (this year)',
    why: '清理、到期失效没有计入废止，或统计范围改变；很常见。',
    whyEn:
      'Documents cleared away or expired were not counted as repealed, or the scope of the statistics changed; very frequent.',
    inputs: '表二规章、行政规范性文件，2021 年度起的相邻两年。',
    inputsEn:
      'Regulations and normative documents of table 2, two consecutive years from report year 2021 on.',
    evaluate: stocks,
  },
  {
    ...RULE,
    id: 'YOY-04',
    label: '上一年项目数量等于上年报告推算的数量',
    labelEn: 'Items at the start follow from the year before',
    severity: 'warning',
    formula: 't2_<事项>_items_prev（本年）= t2_<事项>_items_prev + t2_<事项>_items_delta（上年），2019 年版',
    formulaEn:
      't2_<matter>_items_prev (this year) = t2_<matter>_items_prev + t2_<matter>_items_delta (year before), form of 2019',
    why: '权责清单调整后直接填新的数，没有按上年报告衔接。',
    whyEn:
      'After the list of powers and duties was adjusted, the new number was filled in without going on from last year’s report.',
    inputs: '表二各事项，2019 和 2020 年度。',
    inputsEn: 'The matters of table 2, report years 2019 and 2020.',
    evaluate: items,
  },
  {
    ...RULE,
    id: 'YOY-05',
    label: '统计范围和发布机构与上一年度相同',
    labelEn: 'The same scope and issuer as the year before',
    severity: 'warning',
    formula: 'scope（本年）= scope（上年）；发布机构也相同（不同的只作说明）',
    formulaEn:
      'scope (this year) = scope (year before); the issuer is the same too (another one is only remarked on)',
    why: '一年只报本机关，一年报全辖区；增长率没有意义。发布机构换了，范围也可能跟着变。',
    whyEn:
      'One year only the body itself is reported, another year the whole territory: rates of growth mean nothing. Where the issuer has changed, the scope may have changed with it.',
    inputs: '统计范围，发布机构，本年和上一年度。',
    inputsEn: 'Scope of the statistics, issuer, this year and the year before.',
    evaluate: scopeChanged,
  },
  {
    ...RULE,
    id: 'YOY-06',
    label: '上年未审结的案件有下文',
    labelEn: 'Cases pending last year are accounted for',
    severity: 'info',
    formula: 't4_<块>_pending（上年）> 0 ⇒ 本年该块的结果或 t4_<块>_pending 不全为 0',
    formulaEn:
      't4_<block>_pending (year before) > 0 ⇒ this year the results of that block and t4_<block>_pending are not all 0',
    why: '只统计当年新发生的案件，漏了上年延续的。',
    whyEn:
      'Only cases that arose in the year were counted, and those that go on from last year were left out.',
    inputs: '表四，本年和上一年度。',
    inputsEn: 'Table 4, this year and the year before.',
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
    formulaEn: 'Numbers, blanks and “/” of all cells are those of the revision published earlier',
    why: '公布后发现错误重新发布；应当说明更正。',
    whyEn:
      'An error was found after publication and the report was published anew; the correction should be stated.',
    inputs: '同一报告的各次版本。',
    inputsEn: 'The revisions of the same report.',
    evaluate: republished,
  },
];
