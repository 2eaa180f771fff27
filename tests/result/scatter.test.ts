import { optionOf } from '../../lib/chart/charts';
import { compactSvg } from '../../lib/chart/compactSvg';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { scatterQuery } from '../../lib/query/scatterQuery';
import { correlationWords, formatRho } from '../../lib/result/correlationWords';
import { MOST_NAMED, toScatter } from '../../lib/result/scatter';
import { scatterNotes } from '../../lib/result/scatterNotes';
import { toScatterPlot } from '../../lib/result/scatterPlot';
import { undrawn } from '../../lib/result/undrawn';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

type Content = Parameters<typeof cellRow>[3];

/** Units with figures of their own, of two metrics. */
const scatter = (
  given: Readonly<Record<string, string>>,
  rows: readonly (readonly [id: string, licences: Content | null, requests: Content | null])[],
  units = rows.map(([id]) => unitRow(id)),
) =>
  toScatter(
    { ...scatterQuery.parse({ x: 't2_licence_decisions', y: 't3_new', ...given }), year: 2023 },
    {
      units,
      reports: rows.map(([id]) => reportRow(id, 2023)),
      cells: rows.flatMap(([id, licences, requests]) => [
        ...(licences === null ? [] : [cellRow(id, 2023, 't2_licence_decisions', licences)]),
        ...(requests === null ? [] : [cellRow(id, 2023, 't3_new', requests)]),
      ]),
      expected: rows.length,
      provinces: new Map([['91', '示例省']]),
    },
  );

const names = (of: ReturnType<typeof undrawn>) =>
  of.map(({ axis, reason, units }) => [axis, reason, units.map(({ id }) => id)]);

describe('toScatter', () => {
  const MIXED = [
    ['a', 5, 7],
    ['b', 'blank', 7],
    ['c', 5, 'not_applicable'],
    ['d', null, 'unreadable'],
    ['e', 0, 3],
  ] as const;

  test('has a dot for each unit with both figures; zero is a figure, a gap is none', () => {
    const { drawn, rows } = scatter({}, MIXED);
    expect(drawn).toBe(2);
    expect(toScatterPlot({ ...scatter({}, MIXED), rows }).dots.map(([, x, y]) => [x, y])).toEqual([
      [5, 7],
      [0, 3],
    ]);
  });

  test('takes each axis from the column of applicants that is asked for, and says which', () => {
    const query = { x: 't3_new', xapplicant: 'natural', y: 't3_new', yapplicant: 'org_legal' } as const;
    const plot = toScatterPlot(
      toScatter(
        { ...scatterQuery.parse(query), year: 2023 },
        {
          units: [unitRow('a')],
          reports: [reportRow('a', 2023)],
          cells: [
            cellRow('a', 2023, 't3_new', 7, 'natural'),
            cellRow('a', 2023, 't3_new', 2, 'org_legal'),
            cellRow('a', 2023, 't3_new', 9),
          ],
          expected: 1,
          provinces: new Map(),
        },
      ),
    );
    expect(plot.dots.map(([, x, y]) => [x, y])).toEqual([[7, 2]]);
    expect(plot.names).toEqual({ x: '本年新收申请（自然人）', y: '本年新收申请（法律服务机构）' });
  });

  test('says of every other unit which figure is missing and why', () => {
    expect(names(undrawn(scatter({}, MIXED)))).toEqual([
      ['x', 'blank', ['b']],
      ['x', 'not_reported', ['d']],
      ['y', 'not_applicable', ['c']],
      ['y', 'unreadable', ['d']],
    ]);
  });

  test('does not shift a zero that a logarithmic axis has no place for: it is listed', () => {
    const logged = scatter({ xscale: 'log' }, MIXED);
    expect(logged.drawn).toBe(1);
    expect(names(undrawn(logged))).toContainEqual(['x', 'off_log', ['e']]);
    expect(names(undrawn(scatter({ yscale: 'log' }, MIXED))).map(([, reason]) => reason)).not.toContain(
      'off_log',
    );
    const negative = scatter({ x: 't2_licence_items_delta', xscale: 'log' }, [['a', null, 1]]);
    expect(names(undrawn(negative))).toEqual([['x', 'not_asked', ['a']]]);
  });

  test('orders by either axis, units without a dot last', () => {
    const order = (sort: string) =>
      scatter({ sort }, MIXED)
        .rows.map(({ unit }) => unit.id)
        .slice(0, 2);
    expect([order('x'), order('-x'), order('y'), order('-y'), order('name')]).toEqual([
      ['e', 'a'],
      ['a', 'e'],
      ['e', 'a'],
      ['a', 'e'],
      ['a', 'e'],
    ]);
  });

  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => [`u${String(i).padStart(2, '0')}`, i + 1, (i % 7) + 1] as const);

  test('names what lies farthest out, and no more than it says', () => {
    const far = (rows: readonly (readonly [string, number, number])[]) =>
      scatter({}, rows).rows.flatMap(({ unit, isFar }) => (isFar ? [unit.id] : []));
    expect(far(many(40))).toEqual([]);
    expect(far([...many(40), ['big', 1000, 3]])).toEqual(['big']);
    const giants = Array.from({ length: 15 }, (_, i) => [`g${i}`, 10_000 + i, 3] as const);
    expect(far([...many(90), ...giants])).toHaveLength(MOST_NAMED);
  });

  test('holds to units alike, and says how many are not', () => {
    const town = { ...unitRow('z', 'town'), type: 'town' };
    const rows = [...many(3), ['z', 1, 1]] as const;
    const all = [...many(3).map(([id]) => unitRow(id)), town];
    expect(scatter({}, rows, all)).toMatchObject({ drawn: 3, unlike: 1 });
    expect(scatter({ level: 'all', type: 'all', scope: 'all' }, rows, all)).toMatchObject({
      drawn: 4,
      unlike: 0,
    });
  });

  test('colours by province, by the name where it is known', () => {
    const rows = many(3);
    const codes = ['910100', '910200', null];
    const coloured = scatter(
      { colour: 'province' },
      rows,
      rows.map(([id], i) => ({ ...unitRow(id), regionCode: codes[i] ?? null })),
    );
    expect(coloured.groups).toEqual(['示例省', '没有区划代码']);
  });
});

describe('the correlation', () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => [`u${String(i).padStart(2, '0')}`, i, 2 * i] as const);

  test('is stated with the number of units and what it does not say', () => {
    const words = correlationWords(scatter({}, rows(12)));
    expect(words).toContain('ρ = 1.00（n = 12 家');
    expect(words).toContain('不说明因果');
  });

  test('counts the zeros that a logarithmic axis does not draw', () => {
    expect(scatter({ xscale: 'log' }, rows(12)).correlation).toMatchObject({ kind: 'value', n: 12 });
  });

  test.each([
    ['few', {}, rows(9)],
    ['linked', { x: 't3_new', y: 't3_new' }, rows(12)],
    ['constant', {}, rows(12).map(([id, x]) => [id, x, 4] as const)],
  ] as const)('is not stated: %s', (because, given, some) => {
    const result = scatter(given, some);
    expect(result.correlation).toMatchObject({ kind: 'none', because });
    expect(correlationWords(result)).toMatch(/^不给出相关系数/);
  });

  test('is not stated of unlike units', () => {
    const some = rows(12);
    const mixed = scatter(
      { level: 'all', type: 'all', scope: 'all' },
      some,
      some.map(([id], i) => unitRow(id, i === 0 ? 'city' : 'county')),
    );
    expect(mixed.correlation).toMatchObject({ kind: 'none', because: 'unlike' });
  });

  test.each([
    [-0.004, '0.00'],
    [-0.126, '−0.13'],
    [0.5, '0.50'],
  ])('%d is written %s', (rho, text) => {
    expect(formatRho(rho)).toBe(text);
  });
});

describe('the drawing', () => {
  const plot = toScatterPlot(
    scatter(
      {},
      Array.from({ length: 3000 }, (_, i) => [`u${i}`, (i * 7919) % 1000, (i * 104_729) % 500] as const),
    ),
  );
  const circles = (svg: string) => svg.match(/<circle /g) ?? [];

  test('of three thousand units stays below 160 kB, and has them all', () => {
    const svg = renderSvg(optionOf({ kind: 'scatter', plot }, LIGHT), 1040, 500);
    expect(circles(svg)).toHaveLength(3000);
    expect(svg.length).toBeLessThan(160_000);
  });

  test('keeps the place and the size of a dot when it is written in fewer bytes', () => {
    const dot = (x: number, fill: string) =>
      `<path d="M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0" transform="matrix(2.5,0,0,2.5,${x},41)" fill="${fill}" ecmeta_data_index="1" class="zr0-cls-1"></path>\n`;
    expect(
      compactSvg(`<svg>${dot(10.04, 'red')}${dot(20, 'red')}${dot(30, 'blue')}<text>甲</text></svg>`),
    ).toBe(
      '<svg><g fill="red"><circle cx="10" cy="41" r="2.5"/><circle cx="20" cy="41" r="2.5"/></g><g fill="blue"><circle cx="30" cy="41" r="2.5"/></g><text>甲</text></svg>',
    );
  });

  test('explains what its sizes stand for, and how many have none', () => {
    const sized = scatter({ size: 't2_penalty_decisions' }, [['a', 1, 2]]);
    expect(scatterNotes(sized).join('')).toContain('1 家没有这个数，画成最小的点');
  });
});
