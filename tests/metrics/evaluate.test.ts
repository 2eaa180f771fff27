import type { MetricKey } from '../../lib/metrics/catalogue';
import { evaluateParts, poolParts, valueOfParts } from '../../lib/metrics/evaluate';
import { formatValue } from '../../lib/metrics/formatValue';

const evaluate = (key: MetricKey, values: Readonly<Record<string, number>>): number | null =>
  valueOfParts(
    key,
    evaluateParts(key, 'total', (input, applicant) => values[`${input}/${applicant}`] ?? null),
  );

/** 宿迁市 2023: 1191 granted, 328 in part of 3486 results. */
const SUQIAN = { 't3_granted/total': 1191, 't3_partial/total': 328, 't3_result_total/total': 3486 };

describe('a derived metric', () => {
  test('is the ratio of its two sums, in per cent', () => {
    expect(evaluate('open_rate', SUQIAN)).toBeCloseTo(43.574, 3);
    expect(evaluate('grant_rate', SUQIAN)).toBeCloseTo(34.165, 3);
  });

  /** 宿迁市 2024, read from the comparison of its two reports; results 3521 = 1431 + 471 + 92 + 941 + 117 + 469. */
  const SUQIAN_2024 = {
    new: 3525,
    carried_in: 121,
    granted: 1431,
    partial: 471,
    refused_state_secret: 2,
    refused_law_forbids: 1,
    refused_security_stability: 4,
    refused_third_party: 17,
    refused_internal_affairs: 21,
    refused_process_info: 11,
    refused_enforcement_file: 23,
    refused_admin_query: 13,
    unable_not_held: 897,
    unable_needs_creation: 36,
    unable_still_unclear: 8,
    notproc_petition: 87,
    notproc_duplicate: 27,
    notproc_publication: 0,
    notproc_mass_repeat: 3,
    notproc_confirm_reissue: 0,
    other_late_correction: 77,
    other_unpaid_fee: 38,
    other_misc: 354,
    result_total: 3521,
    carried_out: 125,
  };
  const REST_2024 = {
    't3_new/natural': 3440,
    't2_licence_decisions/total': 1573179,
    't2_penalty_decisions/total': 2676474,
    't4_recon_upheld/total': 88,
    't4_recon_corrected/total': 18,
    't4_recon_other/total': 28,
    't4_recon_total/total': 170,
    't4_suit_direct_upheld/total': 7,
    't4_suit_direct_corrected/total': 0,
    't4_suit_direct_other/total': 11,
    't4_suit_after_recon_upheld/total': 33,
    't4_suit_after_recon_corrected/total': 0,
    't4_suit_after_recon_other/total': 6,
  };

  test.each([
    ['open_rate', 54.01875],
    ['grant_rate', 40.64186],
    ['partial_rate', 13.37688],
    ['refuse_rate', 2.61289],
    ['unable_rate', 26.72536],
    ['notproc_rate', 3.32292],
    ['other_rate', 13.32008],
    ['close_rate', 96.57159],
    ['carry_rate', 3.42841],
    ['recon_rate', 4.82817],
    ['recon_correct_rate', 13.43284],
    ['suit_correct_rate', 0],
    ['natural_share', 97.58865],
    ['penalty_per_licence', 1.70132],
  ] as const)('%s of 宿迁市 2024 is %d, as worked out by hand', (key, expected) => {
    const rows = Object.entries(SUQIAN_2024).map(([row, value]) => [`t3_${row}/total`, value]);
    expect(evaluate(key, { ...Object.fromEntries(rows), ...REST_2024 })).toBeCloseTo(expected, 4);
  });

  test('is missing, not zero, when a term is missing', () => {
    const { 't3_partial/total': _, ...rest } = SUQIAN;
    expect(evaluate('open_rate', rest)).toBeNull();
  });

  test('is missing, not infinite, when there is nothing to divide by', () => {
    expect(
      evaluate('open_rate', { 't3_granted/total': 0, 't3_partial/total': 0, 't3_result_total/total': 0 }),
    ).toBeNull();
  });

  test('is zero when its numerator is', () => {
    expect(evaluate('grant_rate', { 't3_granted/total': 0, 't3_result_total/total': 5 })).toBe(0);
  });

  test('takes 其他处理 from the one row of 2019 or the three of 2021, and from neither half', () => {
    expect(evaluate('other', { 't3_other_all/total': 4 })).toBe(4);
    const three = {
      't3_other_late_correction/total': 1,
      't3_other_unpaid_fee/total': 2,
      't3_other_misc/total': 3,
    };
    expect(evaluate('other', three)).toBe(6);
    expect(
      evaluate('other', { 't3_other_late_correction/total': 1, 't3_other_unpaid_fee/total': 2 }),
    ).toBeNull();
  });

  test('takes a share of applicants from two columns', () => {
    expect(evaluate('natural_share', { 't3_new/natural': 80, 't3_new/total': 81 })).toBeCloseTo(98.765, 3);
  });

  test('counts no undecided case as decided', () => {
    const cases = { upheld: 72, corrected: 64, other: 178, pending: 37 };
    const values = Object.fromEntries(
      Object.entries(cases).map(([name, count]) => [`t4_recon_${name}/total`, count]),
    );
    expect(evaluate('recon_correct_rate', values)).toBeCloseTo((100 * 64) / (72 + 64 + 178), 6);
  });
});

describe('poolParts', () => {
  test('adds first and divides after', () => {
    const pooled = poolParts([
      { numerator: 1, denominator: 2 },
      { numerator: 0, denominator: 98 },
    ]);
    expect(valueOfParts('open_rate', pooled)).toBe(1);
  });

  test('leaves out what is missing and is missing itself when nothing is left', () => {
    expect(poolParts([null, { numerator: 3, denominator: 4 }])).toEqual({ numerator: 3, denominator: 4 });
    expect(poolParts([null, null])).toBeNull();
    expect(poolParts([])).toBeNull();
  });
});

describe('formatValue', () => {
  test.each([
    [39917, '件', '39,917'],
    [0, '件', '0'],
    [43.574, '%', '43.6%'],
    [100, '%', '100.0%'],
    [96171.6, '万元', '96,171.6'],
    [4166.241619, '万元', '4,166.241619'],
    [75394432.52, null, '75,394,432.52'],
    [0.05366, '倍', '0.0537'],
  ] as const)('%d in %s is %s', (value, unit, words) => {
    expect(formatValue(value, unit)).toBe(words);
  });
});
