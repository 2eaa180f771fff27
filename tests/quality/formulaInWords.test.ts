import { RULES } from '../../lib/checks/rules/rules';
import { inLanguage } from '../../lib/language/inLanguage';
import { formulaInWords, metricsOfFormula } from '../../lib/quality/formulaInWords';

const inEnglish = <Result>(work: () => Result): Result => inLanguage({ language: 'en', address: '/' }, work);

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

  test.each([
    [
      't3_new_total + t3_carried_in_total = t3_result_total_total + t3_carried_out_total',
      'New requests received (Total) + Requests carried over from last year (Total) = Results in total (Total) + Carried over to next year (Total)',
    ],
    [
      't3_granted_<column> + Σ t3_refused_*_<column>',
      'Granted (each column) + Σ Refused, each reason (each column)',
    ],
    ['t3_<row>_natural = t3_<row>_total', 'Each row (Natural persons) = Each row (Total)'],
    [
      't2_<document>_in_force ≥ t2_<document>_issued',
      'Documents of each kind in force ≥ Documents of each kind issued this year',
    ],
    [
      't2_<matter>_decisions > 0 ⇒ t2_<matter>_items_delta > 0',
      'each matter’s decisions > 0 ⇒ Change in each matter’s items > 0',
    ],
    ['t4_<block>_pending (year before) > 0', 'Each block: pending (year before) > 0'],
    [
      'scope (this year) = scope (year before)',
      'scope of the statistics (this year) = scope of the statistics (year before)',
    ],
    [
      'max(s1_channel_*) ≤ s1_active_total',
      'max(Disclosed by each channel) ≤ Items of information disclosed proactively',
    ],
  ])('says %s in English', (formula, words) => {
    expect(inEnglish(() => formulaInWords(formula))).toBe(words);
  });

  test.each(RULES.map(({ id, formula, formulaEn }) => ({ id, formula, formulaEn })))(
    'leaves no key in the formula of $id',
    ({ formula, formulaEn }) => {
      expect(formulaInWords(formula)).not.toMatch(/[a-z]\d?_|<\p{Script=Han}|\*/u);
      const english = inEnglish(() => formulaInWords(formulaEn ?? formula));
      expect(english).not.toMatch(/[a-z]\d?_|<\p{L}|\*|[\u3000-\u9fff\uff00-\uffef]/u);
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
