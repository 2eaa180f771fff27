import { metricOf } from '../../lib/metrics/catalogue';
import { BREAKDOWN_NAMES, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { BREAKDOWNS } from '../../lib/result/breakdowns';
import { toBars, toBreakdown } from '../../lib/result/toBreakdown';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const query = { ...outcomesQuery.parse({ view: 'recon' }), year: 2023 };
const RECON = ['upheld', 'corrected', 'other', 'pending', 'total'].map((name) => `t4_recon_${name}`);

/** Five figures of 行政复议 for a unit. */
const recon = (id: string, figures: readonly Parameters<typeof cellRow>[3][]) =>
  RECON.map((metric, i) => cellRow(id, 2023, metric, figures[i] ?? 'blank'));

const rowsOf = (all: Readonly<Record<string, readonly Parameters<typeof cellRow>[3][]>>) => ({
  units: Object.keys(all).map((id) => unitRow(id)),
  reports: Object.keys(all).map((id) => reportRow(id, 2023)),
  cells: Object.entries(all).flatMap(([id, figures]) => recon(id, figures)),
  expected: 4,
});

describe('toBreakdown', () => {
  const result = toBreakdown(
    query,
    rowsOf({ a: [2, 1, 3, 1, 7], b: [0, 0, 0, 0, 0], c: [5, 'blank', 0, 0, 5], d: [1, 1, 0, 8, 10] }),
  );

  test('orders units by their whole', () => {
    expect(result.rows.map(({ unit }) => unit.id)).toEqual(['d', 'a', 'c', 'b']);
  });

  test('pools only units that give every part: shares of others would be of something else', () => {
    expect(result.pooled).toEqual({ counts: [3, 2, 3, 9], sum: 17, counted: 3 });
  });

  test('keeps the reason of a missing part', () => {
    const parts = result.rows.find(({ unit }) => unit.id === 'c')?.parts;
    expect(parts?.[1]).toEqual({ kind: 'missing', reason: 'blank' });
  });

  test('has nothing to pool when no unit gives every part', () => {
    expect(toBreakdown(query, rowsOf({ c: [5, 'blank', 0, 0, 5] })).pooled).toBeNull();
  });

  test('adds up nothing where units of several levels are shown: a city contains its counties', () => {
    const rows = rowsOf({ a: [2, 1, 3, 1, 7], b: [0, 0, 0, 0, 0] });
    const mixed = { ...rows, units: [unitRow('a', 'city'), unitRow('b', 'county')] };
    expect(toBreakdown(query, mixed).pooled).toBeNull();
  });

  test('draws all together first, then the largest, and never more than asked', () => {
    const { labels, bars } = toBars(result, 2);
    expect(labels).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结']);
    expect(bars.map(({ label }) => label)).toEqual(['合计（3 家）', '示例d', '示例a']);
  });
});

describe('the flow', () => {
  const figures = {
    t3_new: 9,
    t3_carried_in: 1,
    t3_granted: 4,
    t3_partial: 1,
    t3_refused_process_info: 1,
    t3_unable_not_held: 1,
    t3_other_misc: 1,
    t3_result_total: 8,
    t3_carried_out: 2,
  };
  const ZERO = [...new Set(BREAKDOWNS.reasons.parts.map(({ metric }) => String(metric)))].concat([
    't3_unable_needs_creation',
    't3_unable_still_unclear',
    't3_notproc_petition',
    't3_notproc_duplicate',
    't3_notproc_publication',
    't3_notproc_mass_repeat',
    't3_notproc_confirm_reissue',
    't3_other_late_correction',
    't3_other_unpaid_fee',
  ]);
  const all = (id: string) =>
    Object.entries({ ...Object.fromEntries(ZERO.map((key) => [key, 0])), ...figures }).map(([key, value]) =>
      cellRow(id, 2023, key, value),
    );
  const rows = {
    units: [unitRow('a'), unitRow('b')],
    reports: [reportRow('a', 2023), reportRow('b', 2023)],
    expected: 2,
  };

  test('holds what came in against what became of it, over the same units', () => {
    const cells = [...all('a'), ...all('b').filter(({ metric }) => metric !== 't3_carried_out')];
    const { flow } = toBreakdown({ ...query, view: 'results' }, { ...rows, cells });
    expect(flow?.sources).toEqual({ counts: [9, 1], sum: 10, counted: 1 });
    expect(flow?.ends).toEqual({ counts: [4, 1, 1, 1, 0, 1, 2], sum: 10, counted: 1 });
  });

  test('does not mend what does not balance', () => {
    const cells = all('a').map((cell) => (cell.metric === 't3_new' ? { ...cell, value: 12 } : cell));
    const { flow } = toBreakdown({ ...query, view: 'results' }, { ...rows, cells });
    expect([flow?.sources.sum, flow?.ends.sum]).toEqual([13, 10]);
  });
});

describe('breakdowns', () => {
  test.each(BREAKDOWN_NAMES)('%s has parts of the catalogue, each named once', (name) => {
    const { parts, whole } = BREAKDOWNS[name];
    expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
    for (const { metric } of [...parts, whole]) expect(metricOf(metric).unit).toBe('件');
  });
});

describe('outcomesQuery', () => {
  const pick = <Item>(items: readonly Item[], i: number): Item | undefined => items[i % items.length];
  const states = Array.from({ length: 1_000 }, (_, i) => ({
    view: pick(BREAKDOWN_NAMES, i),
    year: pick([undefined, '2008', '2023', '2100'], i >> 1),
    level: pick([undefined, 'county', 'city'], i >> 2),
    parent: pick([undefined, '450200', 'Z-3501-pingtan'], i >> 3),
    page: pick([undefined, '1', '7'], i >> 4),
  }));

  test('round trip: parsing what is written gives the query back, for a thousand states', () => {
    for (const state of states) {
      const asked = outcomesQuery.parse(JSON.parse(JSON.stringify(state)));
      expect(outcomesQuery.parse(Object.fromEntries(new URLSearchParams(outcomesSearch(asked))))).toEqual(
        asked,
      );
    }
  });

  test.each([
    { view: 'all' },
    { year: '23' },
    { level: 'x' },
    { parent: '../' },
    { page: '0' },
    { yeer: '2023' },
  ])('refuses %j', (params) => {
    expect(outcomesQuery.safeParse(params).success).toBe(false);
  });
});
