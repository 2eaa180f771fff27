import { RULES } from '../../lib/checks/rules/rules';
import { formulaInWords, metricsOfFormula } from '../../lib/quality/formulaInWords';

describe('formulaInWords', () => {
  test.each([
    [
      't3_new_total + t3_carried_in_total = t3_result_total_total + t3_carried_out_total',
      '本年新收申请（总计） + 上年结转申请（总计） = 办理结果总计（总计） + 结转下年度继续办理（总计）',
    ],
    ['t3_granted_<列> + Σ t3_refused_*_<列>', '予以公开（各列） + Σ 不予公开各项（各列）'],
    ['t3_<行>_natural = t3_<行>_total', '各行（自然人） = 各行（总计）'],
    ['t2_<文件>_in_force ≥ t2_<文件>_issued', '各类文件·现行有效件数 ≥ 各类文件·本年制发件数'],
    ['t4_<块>_pending（上年）> 0', '各块·尚未审结（上年）> 0'],
    ['scope（本年）= scope（上年）', '统计范围（本年）= 统计范围（上年）'],
    ['max(s1_channel_*) ≤ s1_active_total', 'max(各渠道公开数) ≤ 主动公开政府信息数'],
    ['公布日期 ≤ 次年 3 月 31 日', '公布日期 ≤ 次年 3 月 31 日'],
  ])('says %s', (formula, words) => {
    expect(formulaInWords(formula)).toBe(words);
  });

  test.each(RULES.map(({ id, formula }) => ({ id, formula })))(
    'leaves no key in the formula of $id',
    ({ formula }) => {
      expect(formulaInWords(formula)).not.toMatch(/[a-z]\d?_|<\p{Script=Han}|\*/u);
    },
  );
});

describe('metricsOfFormula', () => {
  test('names each metric once', () => {
    expect(metricsOfFormula('t3_new_total ≥ 20 时 t3_new_natural > 0；t3_granted_<列>')).toEqual([
      't3_new',
      't3_granted',
    ]);
  });
});
