import { type ChartData, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { rowLines } from '../../lib/chart/rowLines';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { trendQuery } from '../../lib/query/trendQuery';
import { toComposition } from '../../lib/result/composition';
import { toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

/** Three units and a year in which each lacks the figure for a reason of its own. */
const trend = (metric = 't2_normative_in_force'): ChartData => ({
  kind: 'trend',
  trend: toTrend(
    { ...trendQuery.parse({ metric, unit: ['a', 'b', 'c'] }), from: 2020, to: 2022 },
    {
      units: [unitRow('a'), unitRow('b'), unitRow('c')],
      reports: [
        reportRow('a', 2020, '2019'),
        ...['a', 'b', 'c'].map((id) => reportRow(id, 2022)),
        reportRow('a', 2021),
      ],
      cells: [
        cellRow('a', 2021, metric, 'blank'),
        cellRow('a', 2022, metric, 4),
        cellRow('b', 2022, metric, 'not_applicable'),
        cellRow('c', 2022, metric, 0),
      ],
    },
  ),
});

describe('rowLines', () => {
  test.each([
    [0, ['2020', '该版未设', '未报告', '未报告']],
    [1, ['2021', '空白', '未报告', '未报告']],
    [2, ['2022', '4', '不适用', '0']],
  ])('of row %i of a trend says each figure, or the reason why there is none', (row, words) => {
    expect(rowLines(trend(), row).map((line) => line.replace(/^.*：/, ''))).toEqual(words);
  });

  test('of a bar says counts and shares, and no share where a part is missing', () => {
    const parts = ['t3_granted', 't3_partial'] as const;
    const composition = toComposition(
      [{ report: reportRow('a', 2022), label: '2022' }],
      parts.map((key) => cellRow('a', 2022, key, 3)),
    );
    const lines = rowLines({ kind: 'composition', composition }, 0);
    expect(lines[1]).toBe('予以公开：3');
    expect(lines[3]).toBe(`不予公开：${MISSING_WORDS.not_reported}`);
  });

  test('is empty where there is no row', () => expect(rowLines(trend(), 9)).toEqual([]));
});

describe('the tooltip of a chart', () => {
  const said = (data: ChartData, dataIndex: number): string => {
    const { tooltip } = optionOf(data, LIGHT);
    const formatter =
      typeof tooltip === 'object' && tooltip !== null && 'formatter' in tooltip ? tooltip.formatter : null;
    if (typeof formatter !== 'function') throw new Error('This chart has no words of its own');
    return formatter([{ dataIndex }]);
  };

  test('says the reason of a figure that is not drawn, as the table does', () => {
    expect(said(trend(), 1)).toContain('空白');
    expect(said(trend(), 2)).toContain('不适用');
  });

  test('escapes names', () => {
    const data = trend();
    if (data.kind !== 'trend') throw new Error('not a trend');
    const [line] = data.trend.series;
    if (!line) throw new Error('no line');
    const named = { ...line, unit: { ...line.unit, shortName: '<b>' } };
    expect(said({ kind: 'trend', trend: { ...data.trend, series: [named] } }, 2)).toContain('&lt;b&gt;');
  });
});
