import type { EChartsCoreOption } from 'echarts/core';
import { formatValue } from '../metrics/formatValue';
import type { RuleTrend } from '../quality/toRuleTrend';
import { FONT, type Palette } from './palette';
import { yearAxis } from './yearAxis';

/** Share of the reports that fail a rule, by year; a gap where it could be evaluated in none. */
export function ruleLine({ years, shares }: RuleTrend, palette: Palette): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 24,
      top: 36,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: yearAxis(years, palette),
    yAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => Math.min(100, Math.max(10, Math.ceil(max / 10) * 10)),
      name: '不通过 %',
      nameTextStyle: { color: palette.muted, align: 'left' },
      axisLabel: { color: palette.muted },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? formatValue(value, '%') : '没有能判断的报告',
    },
    series: [
      {
        id: 'failed',
        name: '不通过占能判断的',
        type: 'line',
        color: palette.accent,
        symbol: 'circle',
        symbolSize: 7,
        connectNulls: false,
        lineStyle: { width: 2 },
        data: shares,
      },
    ],
  };
}
