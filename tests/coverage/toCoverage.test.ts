import { describeCell, reasonOf } from '../../lib/coverage/describeCell';
import { legalDeadline } from '../../lib/coverage/legalDeadline';
import { type CoverageRows, toCoverage } from '../../lib/coverage/toCoverage';
import type { CoverageUnit, RosterSpan } from '../../lib/coverage/types';
import { coverageQuery } from '../../lib/query/coverageQuery';
import { filed, rowsOf, unit } from './rows';

const TODAY = '2026-11-25';
const coverageOf = (
  rows: CoverageRows,
  from: number,
  to: number,
  today = TODAY,
  search: Record<string, string> = {},
) => toCoverage({ ...coverageQuery.parse(search), from, to }, rows, today);

const span = (unitId: string, facts: Partial<RosterSpan> = {}): RosterSpan => ({
  unitId,
  firstYear: 2008,
  lastYear: null,
  kind: null,
  deadline: null,
  ...facts,
});

/** The first unit's cells as words. */
const words = (rows: CoverageRows, from: number, to: number, today = TODAY): readonly string[] =>
  coverageOf(rows, from, to, today).rows[0]?.cells.map(describeCell) ?? [];

describe('legalDeadline', () => {
  test.each([
    ['government', 2008, '03-31'],
    ['department', 2018, '03-31'],
    ['local', 2018, '03-31'],
    ['government', 2019, '03-31'],
    ['department', 2019, '01-31'],
    ['local', 2019, null],
    ['department', 2025, '01-31'],
  ] as const)('%s for %d is %s', (kind, year, day) => {
    expect(legalDeadline(kind, year)).toBe(day);
  });
});

describe('a report that is there', () => {
  const gov = unit('A');
  const dept = unit('D', { type: 'county_dept' });
  const town = unit('T', { type: 'town', level: 'town' });
  test.each<[string, CoverageUnit, number, string | null, string]>([
    ['a government on the last day', gov, 2023, '2024-03-31', '按时'],
    ['a government a day later', gov, 2023, '2024-04-01', '迟 1 天'],
    ['over the end of February of a leap year', dept, 2023, '2024-03-01', '迟 30 天'],
    ['a department on the last day', dept, 2023, '2024-01-31', '按时'],
    ['a department a day later', dept, 2023, '2024-02-01', '迟 1 天'],
    ['a department before the law of 2019', dept, 2018, '2019-03-31', '按时'],
    ['a department under the law of 2019', dept, 2019, '2020-03-31', '迟 60 天'],
    ['a town, that no article names', town, 2023, '2024-06-30', '没有规定期限'],
    ['a town before 2019', town, 2017, '2018-04-02', '迟 2 天'],
    ['one without a date', gov, 2023, null, '公布日期不明'],
  ])('%s: %s %d, published on %s, is %s', (_, one, year, publishedOn, judged) => {
    const rows = rowsOf([one], { [one.id]: [filed(year, publishedOn)] }, { spans: [span(one.id)] });
    expect(words(rows, year, year)).toEqual([`${year} 年：已读入，${judged}`]);
  });

  test('is shown where nobody expects it, and not counted among those expected', () => {
    const coverage = coverageOf(rowsOf([dept], { D: [filed(2023, '2024-01-20', 'partial')] }), 2022, 2023);
    expect(coverage.rows[0]?.cells.map(describeCell)).toEqual([
      '2022 年：未列入名册',
      '2023 年：部分读入，按时，未列入名册',
    ]);
    expect(coverage.total).toMatchObject({ expected: 0, partial: 0, onTime: 0, unlisted: 1 });
  });

  test('is not called late when its day stands on another year too: a site that moved', () => {
    const moved = [2019, 2020, 2021].map((year) => filed(year, '2022-03-15'));
    expect(words(rowsOf([gov], { A: moved }), 2019, 2021)).toEqual([
      '2019 年：已读入，多年同一日期，疑为网站迁移，首次公布日不明',
      '2020 年：已读入，多年同一日期，疑为网站迁移，首次公布日不明',
      '2021 年：已读入，按时',
    ]);
    // Two years are enough, as for the rules of days: what is not known is not called late.
    expect(words(rowsOf([gov], { A: moved.slice(1) }), 2020, 2020)).toEqual([
      '2020 年：已读入，多年同一日期，疑为网站迁移，首次公布日不明',
    ]);
    expect(words(rowsOf([gov], { A: moved.slice(1, 2) }), 2020, 2020)).toEqual([
      '2020 年：已读入，迟 349 天',
    ]);
  });
});

describe('a report that is not there', () => {
  const gov = unit('A');
  test.each<[string, string, string]>([
    ['on the last day of the deadline', '2026-03-31', '2025 年：未到期（2026-03-31）'],
    ['the day after', '2026-04-01', '2025 年：未找到'],
    ['before the year has ended', '2025-06-01', '2025 年：未到期（2026-03-31）'],
  ])('%s (%s): %s', (_, today, expected) => {
    expect(words(rowsOf([gov]), 2025, 2025, today)).toEqual([expected]);
  });

  test.each<[string, Partial<CoverageUnit>, readonly string[]]>([
    [
      'a body founded on 31 December reports on that year',
      { validFrom: '2021-12-31' },
      ['2020 年：当年年末没有此机关', '2021 年：未找到', '2022 年：未找到'],
    ],
    [
      'a body that ended on 30 December does not',
      { validTo: '2021-12-30' },
      ['2020 年：未找到', '2021 年：当年年末没有此机关', '2022 年：当年年末没有此机关'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(words(rowsOf([unit('A', facts)]), 2020, 2022)).toEqual(expected);
  });

  test('but was given and refused is refused', () => {
    const refusal = { reason: '没有找到表三，请检查文件', file: 'a.html', on: '2023-05-01', run: 7 };
    const rows = rowsOf([gov], {}, { refused: new Map([['A', new Map([[2022, refusal]])]]) });
    expect(words(rows, 2022, 2023)).toEqual(['2022 年：已拒收，没有找到表三，请检查文件', '2023 年：未找到']);
    expect(coverageOf(rows, 2022, 2025, '2026-02-01').rows[0]?.cells.map(reasonOf)).toEqual([
      '没有找到表三，请检查文件',
      '应于 2024-03-31 前公布，本库没有这份报告，不等于没有公布',
      '应于 2025-03-31 前公布，本库没有这份报告，不等于没有公布',
      '未到期（2026-03-31）',
    ]);
  });

  test.each([
    ['台湾省', { regionCode: '710000', type: 'prov_gov' }],
    ['香港特别行政区', { regionCode: '810000', type: 'prov_gov' }],
    ['金门县', { regionCode: '350527' }],
    ['省直辖县级行政区划', { shortName: '省直辖县级行政区划', type: 'city_gov' }],
    ['市辖区', { shortName: '市辖区' }],
    ['a department that nobody registered', { type: 'county_dept' }],
    ['a development zone', { type: 'zone', regionCode: null }],
  ])('%s is expected in no year and has no row', (_, facts) => {
    expect(coverageOf(rowsOf([unit('A', facts)]), 2008, 2025).rows).toEqual([]);
  });

  test('of a town on the roster is not found after 31 March, though it has no deadline', () => {
    const rows = rowsOf([unit('T', { type: 'town' })], {}, { spans: [span('T')] });
    expect(words(rows, 2025, 2025, '2026-03-31')).toEqual(['2025 年：未到期']);
    expect(words(rows, 2025, 2025, '2026-04-01')).toEqual(['2025 年：未找到']);
  });
});

describe('the roster', () => {
  test('expects a department in its years only, and excuses a government in its', () => {
    const spans = [
      span('D', { firstYear: 2020, lastYear: 2021 }),
      span('A', { firstYear: 2021, lastYear: 2021, kind: 'exempt' }),
    ];
    const units = [unit('D', { type: 'county_dept' }), unit('A')];
    const states = coverageOf(rowsOf(units, {}, { spans }), 2019, 2022).rows.map(({ cells }) =>
      cells.map(({ state, listing }) => (state === 'not_due' ? listing : state)),
    );
    expect(states).toEqual([
      ['unlisted', 'not_found', 'not_found', 'unlisted'],
      ['not_found', 'not_found', 'exempt', 'not_found'],
    ]);
  });

  test("takes the unit's own deadline before its parent's, and its parent's before the law's", () => {
    const units = [
      unit('P', { type: 'city_gov' }),
      unit('A', { parentId: 'P' }),
      unit('B', { parentId: 'P' }),
      unit('D', { parentId: 'P', type: 'city_dept' }),
      unit('E', { parentId: 'A', type: 'county_dept' }),
    ];
    const day = (id: string) => [id, [filed(2021, '2022-02-25'), filed(2022, '2023-02-25')]] as const;
    const rows = rowsOf(units, Object.fromEntries(['P', 'A', 'B', 'D', 'E'].map(day)), {
      spans: [span('A', { deadline: '02-10' }), span('D'), span('E')],
      deadlines: [
        { parentId: 'P', kind: 'government', firstYear: 2021, lastYear: 2021, deadline: '02-20' },
        { parentId: 'P', kind: 'department', firstYear: 2021, lastYear: 2021, deadline: '01-28' },
      ],
    });
    expect(
      coverageOf(rows, 2021, 2022).rows.map(({ unit: { id }, cells }) => [
        id,
        ...cells.map(({ dueOn }) => dueOn),
      ]),
    ).toEqual([
      ['P', '2022-03-31', '2023-03-31'],
      ['A', '2022-02-10', '2023-02-10'],
      ['B', '2022-02-20', '2023-03-31'],
      ['D', '2022-01-28', '2023-01-31'],
      // Directly below P only: the departments of a county have the day of the county's own rule.
      ['E', '2022-01-31', '2023-01-31'],
    ]);
  });
});

describe('toCoverage', () => {
  const units = [
    unit('A', { groupId: 'G' }),
    unit('B', { groupId: 'G', level: 'city', type: 'city_gov' }),
    unit('C', { groupId: 'H' }),
  ];
  const rows = rowsOf(units, {
    A: [filed(2022, '2023-03-01'), filed(2023, '2024-04-10', 'partial')],
    B: [filed(2022, null)],
    C: [filed(2024, '2025-01-10')],
  });

  test('counts every expected report once', () => {
    const { total, byYear, groups } = coverageOf(rows, 2022, 2025, '2026-02-01');
    expect(total).toEqual({
      expected: 12,
      read: 3,
      partial: 1,
      refused: 0,
      notFound: 5,
      notYet: 3,
      onTime: 2,
      late: 1,
      undated: 1,
      unlisted: 0,
    });
    expect(byYear.map(({ expected, read, notYet }) => [expected, read, notYet])).toEqual([
      [3, 2, 0],
      [3, 0, 0],
      [3, 1, 0],
      [3, 0, 3],
    ]);
    expect(groups.map(({ id, total: one }) => [id, one.expected, one.read + one.partial])).toEqual([
      ['G', 8, 3],
      ['H', 4, 1],
    ]);
  });

  test.each([
    ['late', ['A']],
    ['undated', ['B']],
    ['partial', ['A']],
    ['not_found', ['A', 'B', 'C']],
    ['refused', []],
  ])('state=%s narrows the matrix to %j, not the sums', (state, ids) => {
    const coverage = coverageOf(rows, 2022, 2024, TODAY, { state });
    expect(coverage.rows.map(({ unit: { id } }) => id)).toEqual(ids);
    expect(coverage.total.expected).toBe(9);
  });

  test('a level narrows both', () => {
    const coverage = coverageOf(rows, 2022, 2024, TODAY, { level: 'city' });
    expect([coverage.rows.length, coverage.total.expected]).toEqual([1, 3]);
  });
});
