import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import { metricOf } from '../metrics/catalogue';
import { formatUnit, formatValue } from '../metrics/formatValue';
import type { Distribution } from '../result/distribution';
import { axisNumber } from './axisNumber';
import { FONT, type Palette } from './palette';
import { tooltipStyle } from './tooltipStyle';

const LINE_OF_LABELS = 15;

/** Height in pixels that the bars and the labels over them need. */
export function distributionHeight({ marks }: Distribution): number {
  return 190 + marks.length * LINE_OF_LABELS;
}

/** The bounds of each bar in words: 10%–20%. */
export function boundsOf({ metric, histogram: { from, width, counts } }: Distribution): readonly string[] {
  const { unit } = metricOf(metric);
  return counts.map(
    (_, i) => `${formatValue(from + i * width, unit)}–${formatValue(from + (i + 1) * width, unit)}`,
  );
}

/** How many units lie in each span of values; lines mark the median and chosen units, their labels one above the other. */
export function distributionBars(distribution: Distribution, palette: Palette): EChartsCoreOption {
  const { metric, histogram, marks } = distribution;
  const { unit } = metricOf(metric);
  const bounds = boundsOf(distribution);
  const end = histogram.from + histogram.width * histogram.counts.length;
  const words = (value: number): string => (unit === '%' ? `${axisNumber(value)}%` : axisNumber(value));
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 24,
      top: 34 + marks.length * LINE_OF_LABELS,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: [
      { type: 'category', data: [...bounds], show: false },
      {
        type: 'value',
        position: 'bottom',
        min: histogram.from,
        max: end,
        axisLine: { show: true, lineStyle: { color: palette.line } },
        axisLabel: {
          color: palette.muted,
          hideOverlap: true,
          formatter: (value: number) =>
            value === histogram.from && unit !== '%' ? `${words(value)} ${formatUnit(unit)}` : words(value),
        },
        splitLine: { show: false },
      },
    ],
    yAxis: {
      type: 'value',
      name: say({ zh: '单位数（家）', en: 'Bodies' }),
      nameTextStyle: { color: palette.muted, align: 'left' },
      nameGap: 10 + marks.length * LINE_OF_LABELS, // above the labels of the lines
      minInterval: 1,
      axisLabel: { color: palette.muted },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(palette),
      valueFormatter: (value: unknown) =>
        typeof value === 'number'
          ? say({ zh: `${formatValue(value, '件')} 家`, en: `${formatValue(value, '件')}` })
          : '',
    },
    series: [
      {
        type: 'bar',
        name: say({ zh: '单位数', en: 'Bodies' }),
        barCategoryGap: '6%',
        itemStyle: { color: palette.faint },
        data: [...histogram.counts],
      },
      {
        id: 'marks',
        type: 'line',
        xAxisIndex: 1,
        data: [],
        silent: true,
        markLine: {
          symbol: 'none',
          silent: true,
          data: marks.map(({ label, value, isUnit }, i) => ({
            xAxis: value,
            name: `${label} ${formatValue(value, unit)}`,
            lineStyle: {
              color: isUnit ? palette.accent : palette.text,
              type: isUnit ? ('solid' as const) : ('dashed' as const),
              width: isUnit ? 2 : 1,
            },
            label: {
              color: isUnit ? palette.accent : palette.text,
              formatter: '{b}',
              position: 'end' as const,
              distance: 4 + i * LINE_OF_LABELS,
              fontSize: 12,
            },
          })),
        },
      },
    ],
  };
}
