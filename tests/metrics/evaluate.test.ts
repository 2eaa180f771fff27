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
