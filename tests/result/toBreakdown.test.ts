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

  describe('where a government and its department both report', () => {
    const cells = {
      a: [2, 1, 3, 1, 7],
      b: [1, 1, 1, 1, 4],
      department: [1, 0, 2, 0, 3],
      city: [9, 9, 9, 9, 36],
    } as const;
    const rows = rowsOf(cells);
    const given = {
      ...rows,
      units: [
        unitRow('a'),
        unitRow('b'),
        { ...unitRow('department'), type: 'county_dept' },
        { ...unitRow('city', 'city'), type: 'city_gov' },
      ],
      reports: [
        reportRow('a', 2023, '2021', 'territory'),
        reportRow('b', 2023, '2021', 'territory'),
        reportRow('department', 2023, '2021', 'own_organ'),
        reportRow('city', 2023, '2021', 'territory'),
      ],
    };
    const asked = (search: object) => ({ ...outcomesQuery.parse({ view: 'recon', ...search }), year: 2023 });
    const ALL = { level: 'all', type: 'all', scope: 'all' };

    test('holds to those alike that are most unless asked otherwise, and says how many are left out', () => {
      const { rows: shown, peers, unlike, pooled } = toBreakdown(asked({}), given);
      expect(shown.map(({ unit }) => unit.id)).toEqual(['a', 'b']);
      expect(peers).toEqual({ level: 'county', type: 'county_gov', scope: 'territory' });
      expect([unlike, pooled?.sum, pooled?.counted]).toEqual([2, 11, 2]);
    });

    test('holds to one type and one scope of a level that is chosen, so that requests count once', () => {
      expect(toBreakdown(asked({ level: 'county' }), given).pooled?.sum).toBe(11);
    });

    test.each([
      [ALL, 4],
      [{ type: 'all', scope: 'all' }, 3],
      [{ level: 'all', type: 'county_gov', scope: 'all' }, 2],
    ])('%j shows %d, and adds up only what is of one kind', (search, count) => {
      const { rows: shown, pooled } = toBreakdown(asked(search), given);
      expect(shown).toHaveLength(count);
      // Of two governments alike the sum is right, whatever was lifted.
      expect(pooled?.sum ?? null).toBe(count > 2 ? null : 11);
    });

    test.each([
      ['level', [unitRow('a'), unitRow('b', 'city')], ['territory', 'territory']],
      ['type', [unitRow('a'), { ...unitRow('b'), type: 'county_dept' }], ['territory', 'territory']],
      ['scope', [unitRow('a'), unitRow('b')], ['territory', 'own_organ']],
    ])('adds up nothing where the %s is of two kinds', (_, units, scopes) => {
      const two = {
        ...rowsOf({ a: cells.a, b: cells.b }),
        units,
        reports: units.map(({ id }, i) => reportRow(id, 2023, '2021', scopes[i])),
      };
      expect(toBreakdown(asked(ALL), two).pooled).toBeNull();
      expect(toBreakdown(asked({}), two).pooled?.counted).toBe(1);
    });
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

  test('is not of a government and its department together: a request would flow twice', () => {
    const units = [unitRow('a'), { ...unitRow('b'), type: 'county_dept' }];
    const cells = [...all('a'), ...all('b')];
    const asked = outcomesQuery.parse({ type: 'all' });
    expect(toBreakdown({ ...asked, year: 2023 }, { ...rows, units, cells }).flow).toBeNull();
    expect(toBreakdown({ ...query, view: 'results' }, { ...rows, units, cells }).flow?.sources.sum).toBe(10);
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
    level: pick([undefined, 'county', 'city', 'all'], i >> 2),
    type: pick([undefined, 'county_gov', 'all'], i >> 1),
    scope: pick([undefined, 'territory', 'all'], i >> 3),
    version: pick([undefined, '1', '12'], i >> 2),
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
    { type: 'x' },
    { scope: 'x' },
    { version: '0' },
    { parent: '../' },
    { page: '0' },
    { yeer: '2023' },
  ])('refuses %j', (params) => {
    expect(outcomesQuery.safeParse(params).success).toBe(false);
  });
});
