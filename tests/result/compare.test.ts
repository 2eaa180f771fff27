import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { CompareTable } from '../../app/compare/CompareTable';
import { compareTable } from '../../lib/export/compareTable';
import { printJson } from '../../lib/export/printJson';
import { inLanguage } from '../../lib/language/inLanguage';
import type { Language } from '../../lib/language/language';
import { compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { chosenUnits, pickQuery, pickSearch, settle } from '../../lib/query/pickQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { type Column, columnLabels, toComparison, unlikeness } from '../../lib/result/compare';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const candidate = (id: string, year = 2023) => ({ unit: unitRow(id), report: reportRow(id, year) });
const column = (
  id: string,
  year = 2023,
  peers: readonly string[] = [],
  edition: '2019' | '2021' = '2021',
): Column => ({
  unit: unitRow(id),
  year,
  report: reportRow(id, year, edition),
  peers: peers.map((peer) => candidate(peer, year)),
});
const query = compareQuery.parse({});

describe('toComparison', () => {
  test('sets two units beside each other, with difference and rank among their peers', () => {
    const siblings = ['a', 'b', 'c'];
    const comparison = toComparison(
      query,
      [column('a', 2023, siblings), column('b', 2023, siblings)],
      [cellRow('a', 2023, 't3_new', 20), cellRow('b', 2023, 't3_new', 26), cellRow('c', 2023, 't3_new', 90)],
      [],
    );
    const row = comparison.rows.find(({ metric }) => metric.key === 't3_new');
    expect(row?.cells.map(({ rank, of }) => [rank, of])).toEqual([
      [3, 3],
      [2, 3],
    ]);
    expect(row?.cells[1]?.difference).toEqual({ by: 6, percent: expect.closeTo(30, 10), isRough: false });
  });

  test('a rank is one of those that have one: rates on few cases are not counted', () => {
    const siblings = ['a', 'b', 'c', 'd'];
    const rate = (id: string, granted: number, results: number) => [
      cellRow(id, 2023, 't3_granted', granted),
      cellRow(id, 2023, 't3_result_total', results),
    ];
    const cellsOf = (cells: ReturnType<typeof rate>) =>
      toComparison(
        query,
        siblings.map((id) => column(id, 2023, siblings)),
        cells,
        [],
      ).rows.find(({ metric }) => metric.key === 'grant_rate')?.cells;
    const two = [...rate('a', 40, 80), ...rate('b', 0, 118), ...rate('c', 2, 2), ...rate('d', 0, 0)];
    expect(cellsOf(two)?.map(({ rank, of }) => [rank, of])).toEqual([
      [1, 2],
      [2, 2],
      [null, 2],
      [null, 2],
    ]);
    // Alone among those that can be ranked is no rank.
    const one = [...rate('a', 40, 80), ...rate('c', 2, 2)];
    expect(cellsOf(one)?.[0]).toMatchObject({ rank: null, of: 1 });
  });

  test('has no difference where a figure is missing, and says why it is', () => {
    const comparison = toComparison(
      query,
      [column('a'), column('b')],
      [cellRow('a', 2023, 't3_new', 20), cellRow('b', 2023, 't3_new', 'blank')],
      [],
    );
    const row = comparison.rows.find(({ metric }) => metric.key === 't3_new');
    expect(row?.cells[1]?.difference).toBeNull();
    expect(row?.cells[1]?.measure).toEqual({ kind: 'missing', reason: 'blank' });
  });

  test('has no difference over forms that do not compare, and a rough one over those that do with a note', () => {
    const keys = ['t2_licence_decisions', 't2_fee_amount', 't3_new'] as const;
    const comparison = toComparison(
      query,
      [column('a', 2020, [], '2019'), column('a', 2021)],
      keys.flatMap((key) => [cellRow('a', 2020, key, 20), cellRow('a', 2021, key, 10)]),
      [],
    );
    const differences = keys.map(
      (key) => comparison.rows.find(({ metric }) => metric.key === key)?.cells[1]?.difference,
    );
    expect(differences).toEqual([
      { by: -10, percent: -50, isRough: true },
      null,
      { by: -10, percent: -50, isRough: false },
    ]);
  });

  test('calls a difference over the law of 2024 rough, where remedies are counted', () => {
    const keys = ['t4_recon_total', 't3_new'] as const;
    const comparison = toComparison(
      query,
      [column('a', 2023), column('a', 2024)],
      keys.flatMap((key) => [cellRow('a', 2023, key, 20), cellRow('a', 2024, key, 40)]),
      [],
    );
    expect(
      keys.map(
        (key) => comparison.rows.find(({ metric }) => metric.key === key)?.cells[1]?.difference?.isRough,
      ),
    ).toEqual([true, false]);
  });

  describe('of three units', () => {
    const three = toComparison(
      query,
      [column('a'), column('b'), column('c')],
      [
        cellRow('a', 2023, 't3_new', 20),
        cellRow('b', 2023, 't3_new', 26),
        cellRow('c', 2023, 't3_new', 20),
        cellRow('a', 2023, 't3_granted', 5),
        cellRow('b', 2023, 't3_granted', 'blank'),
        cellRow('c', 2023, 't3_granted', 1),
      ],
      [],
    );
    const by = (key: string) =>
      three.rows
        .find(({ metric }) => metric.key === key)
        ?.cells.map(({ difference }) => difference?.by ?? null);

    test('sets each against the first, but where one has no figure', () => {
      expect(by('t3_new')).toEqual([null, 6, 0]);
      expect(by('t3_granted')).toEqual([null, null, -4]);
    });

    const html = (language: Language): string =>
      inLanguage({ language, address: '/compare' }, () =>
        renderToStaticMarkup(createElement(CompareTable, { comparison: three })),
      ).replace(/<[^>]*>/g, '\n');
    test('shows them below the values, in both languages', () => {
      expect(html('zh')).toMatch(/26\n[^＋－]*＋6（＋30.0%）\n/);
      expect(html('zh')).toMatch(/\n－4\n/);
      expect(html('zh')).toMatch(/\n±0\n/);
      expect(html('en')).toMatch(/\n\+6 \(\+30\.0%\)\n/);
      expect(html('zh')).not.toContain('后者减前者');
    });

    test('has them in its file', () => {
      const provenance = { address: 'http://localhost/', source: '', dataDate: null, dataVersion: null };
      const { rows } = z
        .object({
          rows: z.array(
            z.looseObject({
              unit_id: z.string(),
              metric: z.string(),
              difference: z.unknown(),
              is_rough: z.unknown(),
            }),
          ),
        })
        .parse(JSON.parse(printJson(compareTable(three, provenance))));
      expect(
        rows
          .filter(({ metric }) => metric === 't3_new' || metric === 't3_granted')
          .map(({ unit_id, metric, difference, is_rough }) => [metric, unit_id, difference, is_rough]),
      ).toEqual([
        ['t3_new', 'a', null, null],
        ['t3_new', 'b', 6, 0],
        ['t3_new', 'c', 0, 0],
        ['t3_granted', 'a', null, null],
        ['t3_granted', 'b', null, null],
        ['t3_granted', 'c', -4, 0],
      ]);
    });
  });

  test('tells no percentage of few', () => {
    const comparison = toComparison(
      query,
      [column('a'), column('b')],
      [cellRow('a', 2023, 't3_new', 2), cellRow('b', 2023, 't3_new', 9)],
      [],
    );
    expect(
      comparison.rows.find(({ metric }) => metric.key === 't3_new')?.cells[1]?.difference?.percent,
    ).toBeNull();
  });

  test('keeps a unit without a report as a column of reasons', () => {
    const comparison = toComparison(
      query,
      [column('a'), { ...column('b'), report: null }],
      [cellRow('a', 2023, 't3_new', 2)],
      [],
    );
    expect(comparison.rows.find(({ metric }) => metric.key === 't3_new')?.cells[1]?.measure).toEqual({
      kind: 'missing',
      reason: 'not_reported',
    });
    expect(comparison.outcomes.bars).toHaveLength(1);
  });

  test.each([
    ['two units', [column('a'), column('b')], ['示例a', '示例b']],
    ['two years', [column('a', 2022), column('a', 2023)], ['2022 年', '2023 年']],
  ])('names the columns of %s', (_, columns, labels) => {
    expect(columnLabels({ columns })).toEqual(labels);
  });

  test('says what is unlike', () => {
    const city = { ...column('b'), unit: { ...unitRow('b', 'city'), type: 'city_gov' } };
    expect(unlikeness({ columns: [column('a'), city] })).toEqual([
      '级别不同（县级、市级），比较时请留意。',
      '类型不同（县级政府、市级政府），比较时请留意。',
    ]);
    expect(unlikeness({ columns: [column('a'), column('b')] })).toEqual([]);
  });
});

const through = (search: string) => readSearchParams(new URLSearchParams(search));

describe('compareQuery', () => {
  test.each(['unit=450204&unit=450205&year=2023', 'unit=450204&year=2022&year=2023', ''])(
    'reads back what compareSearch writes for %j',
    (search) => {
      const parsed = compareQuery.parse(through(search));
      expect(compareQuery.parse(through(compareSearch(parsed)))).toEqual(parsed);
    },
  );

  test.each([
    ['unit=a&unit=b&year=2022&year=2023', 'year'],
    ['unit=1&unit=2&unit=3&unit=4&unit=5&unit=6&unit=7', 'unit'],
    ['unit=a&year=2020&year=2021&year=2022', 'year'],
  ])('%s is refused', (search, name) => {
    expect(compareQuery.safeParse(through(search)).error?.issues[0]?.path[0]).toBe(name);
  });
});

describe('pickQuery', () => {
  test('reads back what pickSearch writes', () => {
    const picked = pickQuery.parse({
      to: 'trend',
      with: 'metric=t3_new&unit=a&unit=b',
      at: '450200',
      q: '柳&=',
    });
    expect(pickQuery.parse(through(pickSearch(picked)))).toEqual(picked);
    expect(chosenUnits(picked)).toEqual(['a', 'b']);
  });

  test.each([
    [
      'trend',
      'metric=open_rate&unit=a&from=2020&to=2023',
      { unit: ['b', 'c'] },
      'metric=open_rate&unit=b&unit=c&from=2020&to=2023',
    ],
    [
      'rank',
      'metric=t3_new&year=2023&page=4&parent=450200',
      { unit: ['b'] },
      'metric=t3_new&year=2023&parent=450200&unit=b',
    ],
    [
      'rank',
      'metric=t3_new&applicant=natural&unit=a',
      { metric: 't2_fee_amount' },
      'metric=t2_fee_amount&unit=a',
    ],
    ['trend', 'metric=t3_new&mode=share&unit=a', { metric: 'open_rate' }, 'metric=open_rate&unit=a'],
    ['compare', 'unit=a&year=2022&year=2023', { unit: ['a', 'b'] }, 'unit=a&unit=b'],
    ['compare', '', { unit: [] }, ''],
    ['trend', 'nonsense=1', { unit: ['a'] }, 'metric=t3_new&unit=a'],
  ] as const)('a choice for %s of %j', (to, search, change, expected) => {
    expect(settle({ to, with: search }, change)).toBe(expected);
  });
});
