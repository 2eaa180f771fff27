import { rankQuery } from '../../lib/query/rankQuery';
import { peerGroupOf, splitPeers } from '../../lib/result/peers';
import { histogramOf, quantileOf } from '../../lib/result/quantiles';
import { toRanking } from '../../lib/result/ranking';
import { wilson } from '../../lib/result/wilson';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const candidate = (id: string, level: string, scope = 'territory', type = 'county_gov') => ({
  unit: { ...unitRow(id, level), type },
  report: reportRow(id, 2023, '2021', scope),
});
const MIXED = [
  candidate('a', 'county'),
  candidate('b', 'county'),
  candidate('c', 'county', 'own_organ'),
  candidate('d', 'city', 'territory', 'city_gov'),
];

describe('peerGroupOf', () => {
  test.each([
    ['the most common', {}, [], ['county', 'county_gov', 'territory']],
    ['those like the marked unit', {}, ['d'], ['city', 'city_gov', 'territory']],
    ['those like the marked unit, of its scope', {}, ['c'], ['county', 'county_gov', 'own_organ']],
    ['what was chosen', { scope: 'own_organ' }, [], ['county', 'county_gov', 'own_organ']],
    ['what was chosen, and what comes with it', { level: 'city' }, [], ['city', 'city_gov', 'territory']],
    ['all', { level: 'all', type: 'all', scope: 'all' }, [], [null, null, null]],
    ['all scopes', { scope: 'all' }, [], ['county', 'county_gov', null]],
    ['what was chosen where nothing fits', { level: 'town' }, [], ['town', null, null]],
    ['the most common where the marked unit is unknown', {}, ['x'], ['county', 'county_gov', 'territory']],
  ] as const)('is %s', (_, choice, marked, [level, type, scope]) => {
    expect(peerGroupOf(MIXED, choice, marked)).toEqual({ level, type, scope });
  });

  test('parts those alike from the others', () => {
    const { peers, others } = splitPeers(MIXED, peerGroupOf(MIXED, {}, []));
    expect(peers.map(({ unit }) => unit.id)).toEqual(['a', 'b']);
    expect(others.map(({ unit }) => unit.id)).toEqual(['c', 'd']);
  });
});

describe('toRanking of unlike units', () => {
  const rows = {
    units: MIXED.map(({ unit }) => unit),
    reports: MIXED.map(({ report }) => report),
    cells: ['a', 'b', 'c', 'd'].map((id, i) => cellRow(id, 2023, 't3_new', 10 * (i + 1))),
    expected: 9,
  };
  const ranking = (search: object) => toRanking({ ...rankQuery.parse(search), year: 2023 }, rows);

  test('holds to those alike, and says how many it left out', () => {
    expect(ranking({ metric: 't3_new' })).toMatchObject({ unlike: 2, pooled: 30, valued: 2 });
    expect(ranking({ metric: 't3_new' }).rows.map(({ unit }) => unit.id)).toEqual(['b', 'a']);
  });

  test('takes all in when asked to, and adds up nothing', () => {
    const all = ranking({ metric: 't3_new', level: 'all', type: 'all', scope: 'all' });
    expect(all).toMatchObject({ unlike: 0, pooled: null, levels: ['county', 'city'] });
    expect(all.scopes).toEqual(['territory', 'own_organ']);
  });

  test('marks units, and names those that cannot be', () => {
    const { rows: shown, notShown } = ranking({ metric: 't3_new', unit: ['a', 'd', 'nobody'] });
    expect(shown.filter(({ isMarked }) => isMarked).map(({ unit }) => unit.id)).toEqual(['a']);
    expect(notShown).toEqual(['d', 'nobody']);
  });

  test('has no value of the parent where the parent has no report, and says why', () => {
    expect(ranking({ metric: 't3_new' }).parentOwn).toBeNull();
    expect(ranking({ metric: 't3_new', parent: 'p' }).parentOwn).toEqual({
      kind: 'missing',
      reason: 'not_reported',
    });
  });
});

describe('the interval of few cases', () => {
  const rate = (metric: string, numerator: string) =>
    toRanking(
      { ...rankQuery.parse({ metric }), year: 2023 },
      {
        units: [unitRow('few'), unitRow('many')],
        reports: [reportRow('few', 2023), reportRow('many', 2023)],
        cells: [
          cellRow('few', 2023, numerator, 5),
          cellRow('few', 2023, 't3_result_total', 10),
          cellRow('many', 2023, numerator, 15),
          cellRow('many', 2023, 't3_result_total', 30),
        ],
        expected: null,
      },
    ).rows;

  test('stands in place of the rank below thirty cases', () => {
    const rows = rate('grant_rate', 't3_granted');
    const few = rows.find(({ unit }) => unit.id === 'few');
    expect(few?.rank).toBeNull();
    expect(few?.interval?.low).toBeCloseTo(23.66, 2);
    expect(few?.interval?.high).toBeCloseTo(76.34, 2);
    expect(rows.find(({ unit }) => unit.id === 'many')).toMatchObject({ rank: 1, interval: null });
  });

  test('does not exist for a rate that is no proportion', () => {
    expect(rate('recon_rate', 't4_recon_total').map(({ interval }) => interval)).toEqual([null, null]);
  });

  // Newcombe, Statistics in Medicine 17 (1998), table I: score method without continuity correction.
  test.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('is for %d of %d: %d–%d', (numerator, denominator, low, high) => {
    const interval = wilson(numerator, denominator);
    expect(interval?.low).toBeCloseTo(low, 2);
    expect(interval?.high).toBeCloseTo(high, 2);
  });

  test.each([
    [1, 0],
    [5, 4],
    [-1, 4],
  ])('%d of %d is no proportion', (numerator, denominator) => {
    expect(wilson(numerator, denominator)).toBeNull();
  });
});

describe('quantileOf', () => {
  test.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.25, 1.75],
    [[7], 0.9, 7],
    [[0, 10], 1, 10],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantileOf(values, share)).toBeCloseTo(expected, 10);
  });
  test('of nothing is nothing', () => {
    expect(quantileOf([], 0.5)).toBeNull();
  });
});

describe('histogramOf', () => {
  test.each([
    ['counts', Array.from({ length: 100 }, (_, i) => i), true],
    ['rates', Array.from({ length: 77 }, (_, i) => (i * i) / 60), false],
    ['a skewed count', [...Array.from({ length: 500 }, () => 1), 100_000], true],
    ['negative changes', [-5, -3, 0, 2, 9], true],
  ] as const)('has each of %s in one bar', (_, values, whole) => {
    const histogram = histogramOf(values, whole);
    if (!histogram) throw new Error('no histogram');
    const { from, width, counts } = histogram;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    expect(from).toBeLessThanOrEqual(Math.min(...values));
    expect(from + width * counts.length).toBeGreaterThanOrEqual(Math.max(...values));
    expect(counts.length).toBeLessThanOrEqual(26);
  });
  test.each([[[1, 2]], [[3, 3, 3, 3]], [[]]])('is none of %j', (values) => {
    expect(histogramOf(values, true)).toBeNull();
  });
});
