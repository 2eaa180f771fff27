import { frameSvg } from '../../lib/chart/frameSvg';
import { LIGHT } from '../../lib/chart/palette';
import { tileSvg } from '../../lib/chart/tileSvg';
import { rankQuery } from '../../lib/query/rankQuery';
import { toHeadlines } from '../../lib/result/headlines';
import { toInventedPlaces } from '../../lib/result/inventedPlaces';
import { PROVINCE_TILES } from '../../lib/result/provinceTiles';
import { toRanking } from '../../lib/result/ranking';
import { tileWords, toTiles } from '../../lib/result/tiles';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

describe('the province tiles', () => {
  test('are all 34, each in a place of its own', () => {
    expect(PROVINCE_TILES).toHaveLength(34);
    expect(new Set(PROVINCE_TILES.map(({ column, row }) => `${column}/${row}`)).size).toBe(34);
    expect(new Set(PROVINCE_TILES.map(({ code }) => code)).size).toBe(34);
  });

  const county = (id: string, regionCode: string | null) => ({ ...unitRow(id), regionCode });
  const tiles = toTiles(
    toRanking(
      { ...rankQuery.parse({ metric: 'grant_rate' }), year: 2023 },
      {
        units: [county('a', '450204'), county('b', '450205'), county('c', '320000'), county('d', null)],
        reports: ['a', 'b', 'c', 'd'].map((id) => reportRow(id, 2023)),
        cells: [
          ...[
            ['a', 1, 10],
            ['b', 30, 90],
            ['d', 1, 1],
          ].flatMap(([id, granted, results]) => [
            cellRow(String(id), 2023, 't3_granted', Number(granted)),
            cellRow(String(id), 2023, 't3_result_total', Number(results)),
          ]),
          cellRow('c', 2023, 't3_granted', 'blank'),
          cellRow('c', 2023, 't3_result_total', 4),
        ],
        expected: 200,
      },
    ),
    new Map([['45', 111]]),
  );
  const tileOf = (code: string) => tiles.tiles.find(({ tile }) => tile.code === code);

  test('add up first and divide after, and say of how many', () => {
    expect(tileOf('450000')).toMatchObject({ value: 31, valued: 2, reported: 2, expected: 111 });
    expect(tiles.unplaced).toBe(1);
  });

  test('amounts whose unit is not printed are not added up, and say so', () => {
    const amounts = toTiles(
      toRanking(
        { ...rankQuery.parse({ metric: 't2_procurement_amount' }), year: 2019 },
        {
          units: [county('a', '450204'), county('b', '450205'), county('c', '320000')],
          reports: ['a', 'b', 'c'].map((id) => reportRow(id, 2019)),
          cells: ['a', 'b', 'c'].map((id) => cellRow(id, 2019, 't2_procurement_amount', 5)),
          expected: null,
        },
      ),
      new Map(),
    );
    const words = (short: string) => {
      const tile = amounts.tiles.find((one) => one.tile.short === short);
      return tile && [tile.value, tileWords(tile)];
    };
    expect([words('桂'), words('苏')]).toEqual([
      [null, '不相加'],
      [5, null],
    ]);
  });

  test.each([
    ['320000', '无数'],
    ['110000', '未报告'],
    ['710000', '资料暂缺'],
    ['810000', '不适用'],
    ['820000', '不适用'],
  ])('%s without a value says %s, never zero', (code, words) => {
    const tile = tileOf(code);
    expect(tile?.value).toBeNull();
    expect(tile && tileWords(tile)).toBe(words);
  });

  test('are drawn with all words, and without a title that would make them a map', () => {
    const svg = tileSvg(tiles, LIGHT);
    expect(svg.match(/<rect /g)).toHaveLength(34);
    expect(svg).toContain('资料暂缺');
    expect(svg).not.toContain('地图');
  });
});

describe('the places of an invented country', () => {
  const place = (id: string, level: string) => ({
    ...unitRow(id, level),
    shortName: `示例${id}`,
    regionCode: id,
  });
  const ranking = toRanking(
    { ...rankQuery.parse({ metric: 't3_new' }), year: 2023 },
    {
      units: [place('900101', 'county'), place('900201', 'county'), place('910101', 'county')],
      reports: ['900101', '900201', '910101'].map((id) => reportRow(id, 2023)),
      cells: [
        cellRow('900101', 2023, 't3_new', 3),
        cellRow('900201', 2023, 't3_new', 4),
        cellRow('910101', 2023, 't3_new', 9),
      ],
      expected: 3,
    },
  );
  const shown = (...given: Parameters<typeof toInventedPlaces>) => {
    const listed = toTiles(ranking, new Map(), toInventedPlaces(...given));
    expect(listed.layout).toBe('list');
    return listed.tiles.map(({ tile, value }) => [tile.code, value]);
  };

  test('are its provinces, the largest first', () => {
    expect(shown([place('900000', 'province'), place('910000', 'province')], [])).toEqual([
      ['910000', 9],
      ['900000', 7],
    ]);
  });

  test('are its cities where it has one province', () => {
    expect(shown([place('900000', 'province')], [place('900100', 'city'), place('900200', 'city')])).toEqual([
      ['900200', 4],
      ['900100', 3],
    ]);
  });

  test('are drawn as bars', () => {
    const listed = toTiles(
      ranking,
      new Map(),
      toInventedPlaces([place('900000', 'province'), place('910000', 'province')], []),
    );
    const svg = tileSvg(listed, LIGHT);
    expect(svg.match(/<rect /g)).toHaveLength(2);
    expect(svg).toContain('示例910000');
  });
});

describe('toHeadlines', () => {
  const one = (id: string, year: number, scope = 'territory', edition: '2019' | '2021' = '2021') => ({
    unit: unitRow(id),
    report: reportRow(id, year, edition, scope),
  });
  const change = (
    values: readonly (readonly [string, number, number])[],
    { year = 2023, scopes = ['territory', 'territory'], metric = 't3_new' } = {},
  ) => {
    const edition = (of: number) => (of >= 2021 ? '2021' : '2019');
    const [headline] = toHeadlines(
      [metric === 't3_new' ? 't3_new' : 't2_licence_decisions'],
      year,
      values.map(([id]) => one(id, year, scopes[0], edition(year))),
      values.map(([id]) => one(id, year - 1, scopes[1], edition(year - 1))),
      values.flatMap(([id, now, before]) => [
        cellRow(id, year, metric, now),
        cellRow(id, year - 1, metric, before),
      ]),
    );
    return headline?.change;
  };

  test('compares the same units only', () => {
    const [headline] = toHeadlines(
      ['t3_new'],
      2023,
      [one('a', 2023), one('new', 2023)],
      [one('a', 2022), one('gone', 2022)],
      [
        cellRow('a', 2023, 't3_new', 30),
        cellRow('new', 2023, 't3_new', 1000),
        cellRow('a', 2022, 't3_new', 20),
        cellRow('gone', 2022, 't3_new', 5000),
      ],
    );
    expect(headline).toMatchObject({
      value: 1030,
      valued: 2,
      change: { kind: 'change', by: 50, in: 'percent', pairs: 1, isRough: false },
    });
  });

  test('has no change where the scope changed, and the two numbers where they were few', () => {
    expect(change([['a', 30, 20]], { scopes: ['territory', 'own_organ'] })).toEqual({
      kind: 'none',
    });
    expect(change([['a', 30, 9]])).toEqual({ kind: 'few', before: 9, now: 30, pairs: 1 });
  });

  test('says that a change over a new form is rough', () => {
    expect(change([['a', 30, 20]], { year: 2021, metric: 't2_licence_decisions' })).toMatchObject({
      isRough: true,
    });
    expect(change([['a', 30, 20]], { year: 2021 })).toMatchObject({ isRough: false });
  });
});

describe('frameSvg', () => {
  const drawing = { svg: '<svg width="10" height="10"></svg>', width: 1040, height: 10 };
  const caption = {
    title: '标题<&>',
    notes: ['注'],
    source: '来处',
    date: '2026-01-02',
    version: 7,
    link: 'http://x/?a=1&b=2',
  };

  test('carries title, notes, source, day and link, escaped', () => {
    const { svg, width } = frameSvg(drawing, caption, LIGHT);
    expect(width).toBe(1088);
    for (const part of [
      '标题&lt;&amp;&gt;',
      '>注<',
      '来源：来处，数据版本 7，数据截至 2026-01-02',
      'http://x/?a=1&amp;b=2',
    ])
      expect(svg).toContain(part);
    expect(svg.match(/<svg /g)).toHaveLength(2);
  });
});
