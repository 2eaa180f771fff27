import { z } from 'zod';
import { LIGHT } from '../../lib/chart/palette';
import { rankBars } from '../../lib/chart/rankBars';
import { rankingTable } from '../../lib/export/rankingTable';
import { rankQuery } from '../../lib/query/rankQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { indexCells, toMeasure } from '../../lib/result/measure';
import { mixtures } from '../../lib/result/mixtures';
import { toRanking } from '../../lib/result/ranking';
import { joinOf, toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const measure = (
  metric: Parameters<typeof toMeasure>[0],
  cells: ReturnType<typeof cellRow>[],
  report = reportRow('a', 2023),
) => toMeasure(metric, 'total', { id: 'a', year: 2023 }, indexCells(cells), report);

describe('toMeasure', () => {
  test('is the printed number', () => {
    expect(measure('t3_new', [cellRow('a', 2023, 't3_new', 9)])).toEqual({
      kind: 'value',
      value: 9,
      numerator: 9,
      denominator: null,
    });
  });

  test.each([
    ['blank', 'blank'],
    ['not_applicable', 'not_applicable'],
    ['unreadable', 'unreadable'],
  ] as const)('says that the cell is %s, never zero', (state, reason) => {
    expect(measure('t3_new', [cellRow('a', 2023, 't3_new', state)])).toEqual({ kind: 'missing', reason });
  });

  test('says that there is no report', () => {
    expect(toMeasure('t3_new', 'total', { id: 'a', year: 2023 }, new Map(), undefined)).toEqual({
      kind: 'missing',
      reason: 'not_reported',
    });
  });

  test('says that the form of that year does not ask', () => {
    expect(measure('t2_fee_amount', [], reportRow('a', 2023, '2019'))).toEqual({
      kind: 'missing',
      reason: 'not_asked',
    });
  });

  test('says that the table is not in the report', () => {
    expect(measure('t2_fee_amount', [], reportRow('a', 2023, null))).toEqual({
      kind: 'missing',
      reason: 'not_reported',
    });
  });

  test('says that there is nothing to divide by', () => {
    const cells = ['t3_granted', 't3_partial', 't3_result_total'].map((metric) =>
      cellRow('a', 2023, metric, 0),
    );
    expect(measure('open_rate', cells)).toEqual({ kind: 'missing', reason: 'no_denominator' });
  });

  test('names the state of the input that a rate lacks', () => {
    const cells = [
      cellRow('a', 2023, 't3_granted', 1),
      cellRow('a', 2023, 't3_partial', 'blank'),
      cellRow('a', 2023, 't3_result_total', 2),
    ];
    expect(measure('open_rate', cells)).toEqual({ kind: 'missing', reason: 'blank' });
  });
});

const ranking = (search: object, cells: ReturnType<typeof cellRow>[], ids = ['a', 'b', 'c', 'd']) =>
  toRanking(
    { ...rankQuery.parse(search), year: 2023 },
    {
      units: ids.map((id) => unitRow(id)),
      reports: ids.map((id) => reportRow(id, 2023)),
      cells,
      expected: null,
    },
  );

describe('toRanking', () => {
  const cells = [
    cellRow('a', 2023, 't3_new', 5),
    cellRow('b', 2023, 't3_new', 9),
    cellRow('c', 2023, 't3_new', 5),
    cellRow('d', 2023, 't3_new', 'blank'),
  ];

  test('ranks the largest first, equal values alike, and what is missing last without a rank', () => {
    const { rows } = ranking({ metric: 't3_new' }, cells);
    expect(rows.map(({ unit, rank }) => [unit.id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', null],
    ]);
  });

  test('keeps the ranks and the missing at the end when the order is turned', () => {
    const { rows } = ranking({ metric: 't3_new', sort: 'value' }, cells);
    expect(rows.map(({ unit, rank }) => [unit.id, rank])).toEqual([
      ['a', 2],
      ['c', 2],
      ['b', 1],
      ['d', null],
    ]);
  });

  test('says of how many the sum and the median are', () => {
    expect(ranking({ metric: 't3_new' }, cells)).toMatchObject({ valued: 3, pooled: 19, median: 5 });
  });

  test('pools a rate by its sums and does not rank few cases', () => {
    const rate = (id: string, granted: number, results: number) => [
      cellRow(id, 2023, 't3_granted', granted),
      cellRow(id, 2023, 't3_result_total', results),
    ];
    const result = ranking({ metric: 'grant_rate' }, [
      ...rate('a', 2, 2),
      ...rate('b', 40, 80),
      ...rate('c', 0, 118),
      ...rate('d', 0, 0),
    ]);
    expect(result.rows.map(({ unit, rank }) => [unit.id, rank])).toEqual([
      ['a', null],
      ['b', 1],
      ['c', 2],
      ['d', null],
    ]);
    expect(result.pooled).toBe((100 * 42) / 200);
    // Three have a rate, two of them a rank: a rank is one of two.
    expect([result.valued, result.ranked]).toEqual([3, 2]);
    const { tooltip } = z
      .looseObject({ tooltip: z.object({ formatter: z.custom<(at: { dataIndex: number }) => string>() }) })
      .parse(rankBars(result, LIGHT));
    expect(result.rows.slice(0, 2).map((_, dataIndex) => tooltip.formatter({ dataIndex }))).toEqual([
      expect.stringContaining('不排名'),
      expect.stringContaining('2 家中第 1'),
    ]);
  });

  describe('a government of a whole territory and its department', () => {
    const given = (search: object) =>
      toRanking(
        { ...rankQuery.parse({ metric: 't3_new', ...search }), year: 2023 },
        {
          units: [unitRow('gov'), { ...unitRow('dept'), type: 'county_dept' }],
          reports: [
            reportRow('gov', 2023, '2021', 'territory'),
            reportRow('dept', 2023, '2021', 'own_organ'),
          ],
          cells: [cellRow('gov', 2023, 't3_new', 100), cellRow('dept', 2023, 't3_new', 40)],
          expected: null,
        },
      );
    const ALL = { level: 'all', type: 'all', scope: 'all' };

    test('are never added up: the 40 are among the 100', () => {
      expect(given({}).pooled).toBe(100);
      expect(given(ALL)).toMatchObject({ valued: 2, pooled: null, median: 70 });
      expect(given({ ...ALL, type: 'county_dept' }).pooled).toBe(40);
    });

    test('the bars have no line of a pooled value, and the file says why there is no sum', () => {
      const ranking = given(ALL);
      expect(JSON.stringify(rankBars(ranking, LIGHT))).not.toContain('合并');
      const provenance = { address: '', source: '', dataDate: null, dataVersion: null };
      const asked = (of: typeof ranking) => rankingTable(of, null, 'long', provenance).notes.query.join();
      expect(asked(ranking)).toContain('不计合计');
      expect(asked(given({}))).not.toContain('不计合计');
    });
  });

  test('has no pooled value of nothing', () => {
    expect(ranking({ metric: 't3_new' }, [])).toMatchObject({ valued: 0, pooled: null, median: null });
  });
});

describe('toTrend', () => {
  const query = (metric: string, from: number, to: number) => ({
    ...trendQuery.parse({ metric, unit: ['a', 'nobody'] }),
    from,
    to,
  });
  const rows = (metric: string) => ({
    units: [unitRow('a')],
    reports: [
      reportRow('a', 2019, '2019'),
      reportRow('a', 2020, '2019'),
      reportRow('a', 2021),
      reportRow('a', 2023),
    ],
    cells: [2019, 2020, 2021, 2023].map((year) => cellRow('a', year, metric, year)),
  });

  test('has every year of the span, with a reason where there is no value, and names unknown units', () => {
    const trend = toTrend(query('t3_new', 2019, 2023), rows('t3_new'));
    expect(
      trend.series[0]?.points.map(({ year, measure: m }) => [year, m.kind === 'value' ? m.value : m.reason]),
    ).toEqual([
      [2019, 2019],
      [2020, 2020],
      [2021, 2021],
      [2022, 'not_reported'],
      [2023, 2023],
    ]);
    expect(trend.unknown).toEqual(['nobody']);
  });

  test('marks the change of form, and that of the law for remedies only', () => {
    expect(toTrend(query('t3_new', 2019, 2025), rows('t3_new')).breaks.map(({ year }) => year)).toEqual([
      2021,
    ]);
    expect(
      toTrend(query('t4_recon_total', 2018, 2025), rows('t4_recon_total')).breaks.map(({ year }) => year),
    ).toEqual([2019, 2021, 2024]);
  });

  test.each([
    ['t3_new', ['solid', 'solid', 'gap', 'gap']],
    ['t2_licence_decisions', ['solid', 'dashed', 'gap', 'gap']],
  ] as const)('joins %s over the years: %j', (metric, joins) => {
    const trend = toTrend(query(metric, 2019, 2023), rows(metric));
    const points = trend.series[0]?.points ?? [];
    expect(points.slice(1).map((point, i) => joinOf(trend, points[i] ?? point, point))).toEqual(joins);
  });
});

describe('mixtures', () => {
  test.each([
    [['county'], ['county_gov'], ['territory'], 0],
    [['county', 'city'], ['county_gov'], ['territory'], 1],
    [['county'], ['county_gov', 'county_dept'], ['territory'], 1],
    [['county', 'city'], ['county_gov', 'city_gov'], ['territory', 'own_organ'], 3],
    [[], [], [], 0],
  ])('levels %j, types %j and scopes %j make %d notes', (levels, types, scopes, count) => {
    expect(mixtures({ levels, types, scopes })).toHaveLength(count);
  });

  test('names what is mixed in Chinese', () => {
    expect(mixtures({ levels: ['county', 'city'], types: [], scopes: [] })[0]).toContain('县级、市级');
    expect(mixtures({ levels: [], types: ['county_gov', 'county_dept'], scopes: [] })[0]).toContain(
      '县级政府、县级部门',
    );
  });
});
