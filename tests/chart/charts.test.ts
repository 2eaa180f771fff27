import { readFileSync } from 'node:fs';
import { init } from 'echarts/core';
import { axisNumber } from '../../lib/chart/axisNumber';
import { optionOf } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import { compactSvg } from '../../lib/chart/compactSvg';
import { sharesOf } from '../../lib/chart/compositionBars';
import { drawStill } from '../../lib/chart/drawStill';
import { cssVariables, DARK, LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { segmentsOf } from '../../lib/chart/trendLines';
import { rankQuery } from '../../lib/query/rankQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { toComposition } from '../../lib/result/composition';
import { toRanking } from '../../lib/result/ranking';
import { toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const trend = (metric: string, years: readonly number[]) =>
  toTrend(
    { ...trendQuery.parse({ metric, unit: ['a'] }), from: 2019, to: 2023 },
    {
      units: [unitRow('a')],
      reports: years.map((year) => reportRow('a', year, year < 2021 ? '2019' : '2021')),
      cells: years.map((year) => cellRow('a', year, metric, 10)),
    },
  );

describe('trendLines', () => {
  test.each([
    ['t3_new', [2019, 2020, 2021, 2022, 2023], [['solid', 0, 4]]],
    [
      't3_new',
      [2019, 2021, 2022],
      [
        ['solid', 0, 0],
        ['solid', 2, 3],
      ],
    ],
    [
      't2_licence_decisions',
      [2019, 2020, 2021, 2022],
      [
        ['solid', 0, 1],
        ['dashed', 1, 2],
        ['solid', 2, 3],
      ],
    ],
    ['t3_new', [], []],
  ] as const)('%s with %j is drawn in the stretches %j', (metric, years, stretches) => {
    const result = trend(metric, years);
    const segments = segmentsOf(result, result.series[0]?.points ?? []);
    expect(segments.map(({ style, from, to }) => [style, from, to])).toEqual(stretches);
  });

  test('draws no zero where a year is missing', () => {
    const option = JSON.parse(
      JSON.stringify(optionOf({ kind: 'trend', trend: trend('t3_new', [2019, 2023]) }, LIGHT)),
    );
    const data = option.series.slice(0, -1).map(({ data: values }: { data: unknown }) => values);
    expect(data).toEqual([
      [10, null, null, null, null],
      [null, null, null, null, 10],
    ]);
  });
});

describe('compositionBars', () => {
  const bar = (other: number | 'blank') => {
    const keys = [
      'refused_state_secret',
      'refused_law_forbids',
      'refused_security_stability',
      'refused_third_party',
      'refused_internal_affairs',
      'refused_process_info',
      'refused_enforcement_file',
      'refused_admin_query',
      'unable_not_held',
      'unable_needs_creation',
      'unable_still_unclear',
      'notproc_petition',
      'notproc_duplicate',
      'notproc_publication',
      'notproc_mass_repeat',
      'notproc_confirm_reissue',
      'other_late_correction',
      'other_unpaid_fee',
    ];
    const cells = [
      ...keys.map((key) => cellRow('a', 2023, `t3_${key}`, 0)),
      cellRow('a', 2023, 't3_granted', 1),
      cellRow('a', 2023, 't3_partial', 3),
      cellRow('a', 2023, 't3_other_misc', other),
    ];
    return toComposition([{ report: reportRow('a', 2023), label: '2023' }], cells).bars[0];
  };

  test('divides by the sum of the parts', () => {
    const first = bar(0);
    expect(first && sharesOf(first)?.map(({ share }) => share)).toEqual([25, 75, 0, 0, 0, 0]);
  });

  test('draws nothing when a part is not known', () => {
    const first = bar('blank');
    expect(first && sharesOf(first)).toBeNull();
  });
});

describe('renderSvg', () => {
  test('draws a chart without a browser, with the names and the unit', () => {
    const svg = renderSvg(optionOf({ kind: 'trend', trend: trend('t3_new', [2019, 2020]) }, LIGHT), 600, 300);
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('示例a');
    expect(svg).toContain('2020');
    expect(svg).not.toContain('NaN');
  });

  test('escapes what a name may bring along', () => {
    const result = trend('t3_new', [2019]);
    const hostile = {
      ...result,
      series: result.series.map((line) => ({
        ...line,
        unit: { ...line.unit, shortName: '<script>alert(1)</script>' },
      })),
    };
    expect(renderSvg(optionOf({ kind: 'trend', trend: hostile }, LIGHT), 600, 300)).not.toContain('<script');
  });
});

describe('drawStill', () => {
  /** Clip paths have a number of their own in each drawing. */
  const alike = (svg: string): string => svg.replace(/(?:zr|still)\d+-/g, '');
  const ranking = toRanking(
    { ...rankQuery.parse({ metric: 't3_new' }), year: 2023 },
    {
      units: ['a', 'b', 'c'].map((id) => unitRow(id)),
      reports: ['a', 'b', 'c'].map((id) => reportRow(id, 2023)),
      cells: ['a', 'b', 'c'].map((id, i) => cellRow(id, 2023, 't3_new', 10 * i)),
      expected: null,
    },
  );
  const marked = toTrend(
    { ...trendQuery.parse({ metric: 't2_licence_decisions', unit: ['a', 'b'] }), from: 2019, to: 2023 },
    {
      units: [unitRow('a'), unitRow('b')],
      reports: ['a', 'b'].flatMap((id) =>
        [2019, 2020, 2021, 2023].map((year) => reportRow(id, year, year < 2021 ? '2019' : '2021')),
      ),
      cells: ['a', 'b'].flatMap((id) =>
        [2019, 2020, 2021, 2023].map((year) => cellRow(id, year, 't2_licence_decisions', year - 2000)),
      ),
    },
  );
  test.each([
    ['a ranking', { kind: 'ranking', ranking }],
    ['a trend with dashes, gaps and a break', { kind: 'trend', trend: marked }],
  ] as const)(
    'draws %s in a second width as it would have in a first, and as one that answers a pointer',
    (_, data) => {
      const option = optionOf(data, LIGHT);
      const [wide, narrow, again] = drawStill(option, 300, (draw) => [draw(900), draw(350), draw(900)]);
      const ids = (svg: string): readonly string[] =>
        [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
      const all = [wide, narrow, again].flatMap(ids);
      expect(new Set(all).size).toBe(all.length);
      for (const [, id] of narrow.matchAll(/url\(#([^)]+)\)/g)) expect(ids(narrow)).toContain(id);
      expect(alike(narrow)).toBe(alike(renderSvg(option, 350, 300)));
      expect(alike(again)).toBe(alike(wide));
      const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 300 });
      chart.setOption(option);
      const lively = chart.renderToSVGString().replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
      chart.dispose();
      expect(alike(wide)).toBe(alike(compactSvg(lively)));
    },
  );
});

describe('toThemedSvg', () => {
  test('replaces every colour of the palette by a custom property', () => {
    const svg = toThemedSvg(`<path fill="${LIGHT.accent}"/><path fill="${LIGHT.series[1]}"/>`);
    expect(svg).toBe(
      `<path fill="var(--chart-accent, ${LIGHT.accent})"/><path fill="var(--chart-series-2, ${LIGHT.series[1]})"/>`,
    );
  });

  test('has no colour twice in a palette: a swap would take the wrong one', () => {
    for (const { series, outcomes, ...named } of [LIGHT, DARK]) {
      const colours = [...Object.values(named), ...series, ...outcomes];
      expect(new Set(colours).size).toBe(colours.length);
    }
  });
});

describe('cssVariables', () => {
  const [light = '', dark = ''] = readFileSync('app/globals.css', 'utf8').split('prefers-color-scheme: dark');

  test.each([
    ['light', LIGHT, light],
    ['dark', DARK, dark],
  ] as const)('stand in the style sheet as in the %s palette', (_, palette, css) => {
    const absent = Object.entries(cssVariables(palette)).filter(
      ([name, colour]) => !css.includes(`${name}: ${colour};`),
    );
    expect(absent).toEqual([]);
  });
});

describe('chartTable', () => {
  test('has a reason in words where a year is missing, never a zero', () => {
    const { columns, rows } = chartTable({ kind: 'trend', trend: trend('t3_new', [2019, 2023]) });
    expect(columns).toEqual(['年度', '示例a']);
    expect(rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toEqual([
      ['2019', '10'],
      ['2020', '未报告'],
      ['2021', '未报告'],
      ['2022', '未报告'],
      ['2023', '10'],
    ]);
  });

  test('lists units in the order of the ranking, those without a value last', () => {
    const ranking = toRanking(
      { ...rankQuery.parse({ metric: 't3_new' }), year: 2023 },
      {
        units: [unitRow('a'), unitRow('b')],
        reports: [reportRow('a', 2023), reportRow('b', 2023)],
        cells: [cellRow('a', 2023, 't3_new', 'blank'), cellRow('b', 2023, 't3_new', 0)],
        expected: null,
      },
    );
    const { rows } = chartTable({ kind: 'ranking', ranking });
    expect(rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toEqual([
      ['示例b', '0'],
      ['示例a', '空白'],
    ]);
  });

  test('gives the counts of a composition and the printed total', () => {
    const composition = toComposition(
      [{ report: reportRow('a', 2023), label: '2023' }],
      [cellRow('a', 2023, 't3_granted', 7), cellRow('a', 2023, 't3_result_total', 'unreadable')],
    );
    const { columns, rows } = chartTable({ kind: 'composition', composition });
    expect(columns[1]).toBe('予以公开');
    expect(rows[0]?.cells[0]).toEqual({ text: '7' });
    expect(rows[0]?.cells.at(-1)).toEqual({ text: '无法确认' });
  });
});

describe('axisNumber', () => {
  test.each([
    [0, '0'],
    [39917, '39,917'],
    [517600, '51.76万'],
    [11398889, '1,139.89万'],
    [123456789, '1.23亿'],
    [-250000, '-25万'],
  ])('%d is %s', (value, words) => {
    expect(axisNumber(value)).toBe(words);
  });
});
