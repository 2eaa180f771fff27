import { chartTable } from '../../lib/chart/chartTable';
import { LIGHT } from '../../lib/chart/palette';
import { trendFrames } from '../../lib/chart/trendFrames';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { trendQuery } from '../../lib/query/trendQuery';
import { isFramed, joinOf, toTrend, trendMixtures, valuedBy } from '../../lib/result/trend';
import { formatShown } from '../../lib/result/trendMode';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

type Content = number | 'blank';

/** Lines of invented units over 2020–2023; the form of 2019 stands in 2020. */
function trend(
  search: object,
  lines: Readonly<Record<string, Readonly<Record<number, Content>>>>,
  scope = (_: string, __: number): string => 'territory',
) {
  const query = trendQuery.parse({ ...search, unit: Object.keys(lines) });
  const reports = Object.entries(lines).flatMap(([id, years]) =>
    Object.keys(years).map((year) =>
      reportRow(id, Number(year), Number(year) < 2021 ? '2019' : '2021', scope(id, Number(year))),
    ),
  );
  return toTrend(
    { ...query, from: 2020, to: 2023 },
    {
      units: Object.keys(lines).map((id) => unitRow(id)),
      reports,
      cells: Object.entries(lines).flatMap(([id, years]) =>
        Object.entries(years).map(([year, content]) => cellRow(id, Number(year), query.metric, content)),
      ),
    },
  );
}
const shownOf = (result: ReturnType<typeof trend>) =>
  result.series.map(({ points }) =>
    points.map(({ shown }) => {
      if (shown.kind === 'missing') return shown.reason;
      return shown.kind === 'value' ? Math.round(shown.value * 100) / 100 : `no_base ${shown.value}`;
    }),
  );

describe('a trend as an index', () => {
  test('begins with 100 at the first value, and keeps gaps with their reasons', () => {
    const result = trend(
      { mode: 'index' },
      { a: { 2020: 'blank', 2021: 40, 2023: 60 }, b: { 2020: 10, 2021: 5 } },
    );
    expect(shownOf(result)).toEqual([
      ['blank', 100, 'not_reported', 150],
      [100, 50, 'not_reported', 'not_reported'],
    ]);
  });

  test('begins anew where the forms do not compare, and the line is not joined there', () => {
    const result = trend(
      { mode: 'index', metric: 't2_licence_decisions' },
      { a: { 2020: 10, 2021: 20, 2022: 30, 2023: 40 } },
    );
    expect(shownOf(result)).toEqual([[100, 200, 300, 400]]);
    const apart = trend({ mode: 'index', metric: 's6_complaints' }, { a: { 2020: 10, 2021: 20 } });
    const points = apart.series[0]?.points ?? [];
    const [first, second] = points;
    if (!first || !second) throw new Error('two points');
    expect(joinOf(apart, first, second)).toBe('gap');
    expect(shownOf(apart)[0]?.slice(0, 2)).toEqual([100, 100]);
  });

  test('begins at the first value above zero, and tells the figures before it as they are', () => {
    const result = trend({ mode: 'index' }, { a: { 2020: 0, 2021: 10, 2022: 20, 2023: 0 } });
    expect(shownOf(result)).toEqual([['no_base 0', 100, 200, 0]]);
    expect(
      chartTable({ kind: 'trend', trend: result }).rows.map(({ cells }) => cells.map(({ text }) => text)),
    ).toEqual([['0（未起算）'], ['100.0'], ['200.0'], ['0.0']]);
    const [first, second, third] = result.series[0]?.points ?? [];
    if (!first || !second || !third) throw new Error('three points');
    expect([joinOf(result, first, second), joinOf(result, second, third)]).toEqual(['gap', 'solid']);
  });

  test('has no index where there is nothing but zero', () => {
    expect(shownOf(trend({ mode: 'index' }, { a: { 2020: 0, 2021: 0 } }))[0]?.slice(0, 2)).toEqual([
      'no_base 0',
      'no_base 0',
    ]);
  });
});

describe('a trend as shares', () => {
  const result = trend(
    { mode: 'share' },
    { a: { 2020: 30, 2021: 10, 2022: 'blank' }, b: { 2020: 10, 2022: 7 } },
  );

  test('are of those that have a value, whose number is told', () => {
    expect(shownOf(result)).toEqual([
      [75, 100, 'blank', 'not_reported'],
      [25, 'not_reported', 100, 'not_reported'],
    ]);
    expect(valuedBy(result)).toEqual([2, 1, 1, 0]);
    const [first, second] = result.series[0]?.points ?? [];
    if (!first || !second) throw new Error('two points');
    expect(joinOf(result, first, second)).toBe('gap');
  });

  test('stand in the table beside the chart as words, what is missing as its reason', () => {
    expect(
      chartTable({ kind: 'trend', trend: result }).rows.map(({ cells }) => cells.map(({ text }) => text)),
    ).toEqual([
      ['75.0%', '25.0%'],
      ['100.0%', '未报告'],
      ['空白', '100.0%'],
      ['未报告', '未报告'],
    ]);
  });

  test.each([
    ['the same units', { a: { 2021: 1, 2022: 2 }, b: { 2021: 3, 2022: 4 } }, {}, 'solid'],
    ['others, as many', { a: { 2021: 1, 2022: 2 }, b: { 2021: 3 }, c: { 2022: 4 } }, {}, 'gap'],
    ['one without a figure in both', { a: { 2021: 1, 2022: 2 }, b: { 2023: 3 } }, {}, 'solid'],
    [
      'one whose form changed with a note',
      { a: { 2020: 1, 2021: 2 }, b: { 2020: 3, 2021: 4 } },
      { metric: 't2_licence_decisions' },
      'dashed',
    ],
  ] as const)('go on as their whole does: %s', (_, lines, search, join) => {
    const whole = trend({ mode: 'share', ...search }, lines);
    const [before, after] = (whole.series[0]?.points ?? []).filter(({ measure }) => measure.kind === 'value');
    if (!before || !after) throw new Error('two points');
    expect(joinOf(whole, before, after)).toBe(join);
  });

  test('are refused of a rate by name, and a form that sends them is led to the values', () => {
    const query = trendQuery.safeParse({ metric: 'open_rate', mode: 'share' });
    expect(query.error?.issues.map(({ path }) => path[0])).toEqual(['mode']);
    expect(query.error && isOnlyApplicant(query.error)).toBe(true);
  });
});

describe('many units', () => {
  const many = (count: number, search: object = {}) =>
    trend(
      search,
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`u${i}`, { 2021: i, 2022: 'blank' as const, 2023: i + 1 }]),
      ),
    );

  test.each([
    [40, {}, false],
    [41, {}, true],
    [3, { layout: 'frames' }, true],
    [60, { layout: 'lines' }, false],
  ])('%d with %j: in frames %s', (count, search, framed) => {
    expect(isFramed(many(count, search))).toBe(framed);
  });

  test('have a frame each, with a gap where a year is missing', () => {
    const { svg } = trendFrames(many(41), LIGHT);
    expect(svg.match(/<svg /g)).toHaveLength(42);
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<circle /g)).toHaveLength(82);
    expect(svg).not.toMatch(/<path d="M[\d.]+ [\d.]+L/);
  });
});

describe('unlike lines', () => {
  test('are told by scope', () => {
    const lines = { a: { 2021: 1 }, b: { 2021: 2 } };
    expect(trendMixtures(trend({}, lines))).toEqual([]);
    expect(trendMixtures(trend({}, lines, (id) => (id === 'a' ? 'territory' : 'own_organ')))[0]).toContain(
      '整个地区、仅本机关',
    );
  });

  test('are told by type', () => {
    const { series } = trend({}, { a: { 2021: 1 }, b: { 2021: 2 } });
    const typed = series.map((line, i) => ({
      ...line,
      unit: { ...line.unit, type: i === 0 ? 'county_gov' : 'zone' },
    }));
    expect(trendMixtures({ series: typed })).toEqual([expect.stringContaining('县级政府、开发区、实验区')]);
  });
});

test.each([
  ['value', 't3_new', 1234.4, '1,234'],
  ['index', 't3_new', 123.44, '123.4'],
  ['share', 't3_new', 12.34, '12.3%'],
] as const)('formatShown in mode %s', (mode, metric, value, words) => {
  expect(formatShown({ mode, metric }, value)).toBe(words);
});
