import { regionTable } from '../../lib/export/regionTable';
import type { CellRow, ReportRow } from '../../lib/metrics/rows';
import { regionQuery } from '../../lib/query/regionQuery';
import { mixtures } from '../../lib/result/mixtures';
import { toRegion } from '../../lib/result/region';
import { rollUpWords } from '../../lib/result/rollUpWords';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const CITY = { ...unitRow('city', 'city'), type: 'city_gov' };
const child = (id: string, type = 'county_gov') => ({ ...unitRow(id), type, parentId: CITY.id });

interface Given {
  readonly id: string;
  readonly scope?: string;
  readonly granted: number;
  readonly results: number;
}

const cellsOf = ({ id, granted, results }: Given): readonly CellRow[] => [
  cellRow(id, 2023, 't3_granted', granted),
  cellRow(id, 2023, 't3_partial', 0),
  cellRow(id, 2023, 't3_result_total', results),
  cellRow(id, 2023, 't3_new', results),
];
const reportOf = ({ id, scope = 'territory' }: Given): ReportRow => reportRow(id, 2023, '2021', scope);

/** A city with its own report and those of some districts; `silent` should report and do not. */
function region(
  children: readonly Given[],
  {
    silent = [],
    own = { id: CITY.id, granted: 50, results: 400 },
    given = {},
  }: { silent?: readonly string[]; own?: Given | null; given?: Readonly<Record<string, string>> } = {},
) {
  const all = own ? [...children, own] : children;
  return toRegion(
    { ...regionQuery.parse(given), year: 2023 },
    {
      parent: CITY,
      children: [
        ...children.map(({ id }) => child(id, id.startsWith('dept') ? 'city_dept' : 'county_gov')),
        ...silent.map((id) => child(id)),
      ],
      reports: all.map(reportOf),
      cells: all.flatMap(cellsOf),
    },
  );
}

describe('toRegion', () => {
  const TWO: readonly Given[] = [
    { id: 'a', granted: 10, results: 100 },
    { id: 'b', granted: 90, results: 100 },
  ];

  test('adds up first and divides after, and says of how many', () => {
    const { ranking } = region([...TWO, { id: 'c', granted: 1, results: 2 }], { silent: ['d'] });
    expect(ranking.pooled).toBeCloseTo(100 * (101 / 202), 12);
    expect([ranking.valued, ranking.expected]).toEqual([3, 4]);
  });

  test('says which children the pooled value does not rest on, and why', () => {
    const { absent } = region([...TWO, { id: 'own', scope: 'own_organ', granted: 1, results: 50 }], {
      silent: ['d'],
    });
    expect(absent.map(({ unit, reason }) => [unit.id, reason])).toEqual([
      ['own', 'unlike'],
      ['d', 'not_reported'],
    ]);
  });

  test('shows the governments below, however many departments report; departments on request', () => {
    const children = [...TWO, ...['1', '2', '3'].map((n) => ({ id: `dept${n}`, granted: 1, results: 1 }))];
    expect(
      region(children)
        .ranking.rows.map(({ unit }) => unit.id)
        .toSorted(),
    ).toEqual(['a', 'b']);
    expect(region(children, { given: { type: 'city_dept' } }).ranking.rows).toHaveLength(3);
  });

  test('adds up nothing over governments and departments, or over several scopes', () => {
    const children = [...TWO, { id: 'dept1', granted: 1, results: 50 }];
    for (const given of [{ type: 'all' }, { type: 'all', scope: 'all' }]) {
      const { ranking, headlines } = region(children, { given });
      expect([ranking.rows.length, ranking.pooled, headlines]).toEqual([3, null, []]);
      expect(mixtures(ranking).join()).toContain('县级政府、市级部门');
    }
    const own: Given = { id: 'own', scope: 'own_organ', granted: 1, results: 50 };
    const scoped = region([...TWO, own], { given: { scope: 'all' } });
    expect([scoped.ranking.pooled, scoped.headlines]).toEqual([null, []]);
    expect(mixtures(scoped.ranking)).toHaveLength(1);
    const table = regionTable(scoped, 'long', {
      address: '',
      source: '',
      dataDate: null,
      dataVersion: null,
    });
    expect(table.notes.query.join()).toMatch(/统计范围不同.*不计合计/);
    expect(region([...TWO, own]).headlines).not.toEqual([]);
  });

  test('names children far from the others, not those with few cases', () => {
    const usual = Array.from({ length: 9 }, (_, i) => ({ id: `u${i}`, granted: 40 + i, results: 100 }));
    const { far } = region([
      ...usual,
      { id: 'low', granted: 1, results: 100 },
      { id: 'tiny', granted: 0, results: 3 },
    ]);
    expect(far.map(({ row, isAbove }) => [row.unit.id, isAbove])).toEqual([['low', false]]);
  });

  test('has what the parent says of itself beside it', () => {
    expect(region(TWO).own.get('t3_new')).toMatchObject({ kind: 'value', value: 400 });
    expect(region(TWO, { own: null }).own.get('t3_new')).toEqual({ kind: 'missing', reason: 'not_reported' });
  });

  test('of a place without any report below it is empty, not wrong', () => {
    const { ranking, rollUp } = region([], { silent: ['a'] });
    expect([ranking.rows.length, ranking.pooled, ranking.expected]).toEqual([0, null, 1]);
    expect(rollUp.rows.every(({ sum, difference }) => sum === null && difference === null)).toBe(true);
  });

  describe('the roll-up', () => {
    const requests = (of: ReturnType<typeof region>) =>
      of.rollUp.rows.find(({ metric }) => metric.key === 't3_new');

    test('tells the difference where all are there and on their whole territories', () => {
      expect(requests(region(TWO))).toMatchObject({ sum: 200, counted: 2, difference: 200 });
    });

    test.each([
      ['a child is missing', { silent: ['c'] }, TWO, null],
      [
        'a child reports on its own organ only',
        {},
        [...TWO, { id: 'o', scope: 'own_organ', granted: 1, results: 9 }],
        null,
      ],
      [
        'the parent does not say that it is on the whole territory',
        { own: { id: CITY.id, scope: 'unknown', granted: 1, results: 9 } },
        TWO,
        'scope',
      ],
      ['the parent has no report', { own: null }, TWO, 'no_report'],
    ] as const)('tells none where %s', (_, given, children, because) => {
      const result = region(children, given);
      expect(requests(result)).toMatchObject({ sum: 200, counted: 2, difference: null });
      expect(result.rollUp.because).toBe(because);
      expect(rollUpWords(result.rollUp, '示例市')).toMatch(/不计算|无从对照/);
    });
  });
});
