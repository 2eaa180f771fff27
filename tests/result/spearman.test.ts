import { fencesOf } from '../../lib/result/fences';
import { isLinked } from '../../lib/result/isLinked';
import { spearman } from '../../lib/result/spearman';

describe('spearman', () => {
  test.each([
    // Worked by hand: ranks 1 2 3 4 5 against 2 1 4 3 5, 1 − 6·4 / (5·24).
    [[10, 20, 30, 40, 50], [2, 1, 4, 3, 5], 0.8],
    [[1, 2, 3], [3, 2, 1], -1],
    [[1, 2, 3], [1, 100, 10_000], 1],
    // Ties: ranks 1.5 1.5 3 4 against 1 2 3 4; covariance 4.5, variances 4.5 and 5.
    [[0, 0, 1, 2], [1, 2, 3, 4], 4.5 / Math.sqrt(4.5 * 5)],
  ])('of %j and %j is %d', (xs, ys, rho) => {
    expect(spearman(xs, ys)).toBeCloseTo(rho, 12);
  });

  test.each([
    [[1], [1]],
    [[1, 2], [1]],
    [
      [5, 5, 5],
      [1, 2, 3],
    ],
    [[], []],
  ])('of %j and %j is not defined', (xs, ys) => {
    expect(spearman(xs, ys)).toBeNull();
  });
});

describe('fencesOf', () => {
  const VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 9]; // the middle half lies between 3 and 7

  test.each([
    [13, 0],
    [13.1, 1.525],
    [15, 2],
    [-3, 0],
    [-5, 2],
    [5, 0],
  ])('%d lies %d widths out, with fences at 1.5', (value, by) => {
    expect(fencesOf(VALUES, 1.5)(value)).toBeCloseTo(by, 12);
  });

  test('calls nothing far out among too few, or where the middle half is one value', () => {
    expect(fencesOf([1, 2, 3], 1.5)(1000)).toBe(0);
    expect(fencesOf([5, 5, 5, 5, 5, 5, 5, 5, 6], 1.5)(1000)).toBe(0);
  });
});

describe('isLinked', () => {
  test.each([
    ['t3_new', 't3_new', true],
    ['t3_granted', 't3_result_total', true], // a part and its whole
    ['t4_recon_total', 't4_recon_upheld', true],
    ['open_rate', 'refuse_rate', true], // shares of one whole
    ['open_rate', 't3_granted', true], // a rate and what it counts
    ['t3_new', 't3_result_total', true], // the balance of the form
    ['t3_new', 'open_rate', false],
    ['t3_result_total', 'open_rate', false], // whether larger units decide otherwise can be asked
    ['t2_licence_decisions', 't3_new', false],
    ['t3_new', 't4_recon_total', false],
  ] as const)('%s and %s: %s, either way round', (a, b, expected) => {
    const [one, other] = [a, b].map((metric) => ({ metric, applicant: 'total' }) as const);
    if (!one || !other) throw new Error('two');
    expect([isLinked(one, other), isLinked(other, one)]).toEqual([expected, expected]);
  });

  test.each([
    ['total', true], // a part of it
    ['natural', true],
    ['org_business', false],
  ] as const)('a row of natural persons and the same row of %s: %s', (applicant, expected) => {
    expect(isLinked({ metric: 't3_new', applicant: 'natural' }, { metric: 't3_new', applicant })).toBe(
      expected,
    );
  });
});
