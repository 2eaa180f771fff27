import type { EChartsCoreOption } from 'echarts/core';
import { formatValue } from '../metrics/formatValue';
import type { GradeTrend } from '../quality/toGradeTrend';
import { FONT, type Palette } from './palette';
import { yearAxis } from './yearAxis';

/** Shares below this, in per cent, have no room for their letter. */
const LABELLED = 8;

/** Colours by grade, best first: what has no error in the colours of the house, errors apart from them, X grey. */
const colours = ({ outcomes, series }: Palette): readonly (string | undefined)[] => [
  outcomes[0],
  outcomes[1],
  series[3],
  outcomes[2],
  outcomes[3],
];

/** How the evaluated reports of each year divide by grade, each bar 100 %; its letter stands in each part. */
export function gradeBars({ years, grades }: GradeTrend, palette: Palette): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 14,
      textStyle: { color: palette.text },
      selectedMode: false,
    },
    grid: {
      left: 8,
      right: 12,
      top: 34,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: yearAxis(years, palette),
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { color: palette.muted, formatter: '{value}%' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? formatValue(value, '%') : '没有已核对的报告',
    },
    series: grades.map(({ grade, shares }, i) => ({
      id: grade,
      name: grade,
      type: 'bar',
      stack: 'grades',
      barMaxWidth: 44,
      color: colours(palette)[i],
      itemStyle: { borderColor: palette.surface, borderWidth: 1 },
      label: {
        show: true,
        color: palette.surface,
        fontSize: 11,
        formatter: ({ value }: { value: unknown }) =>
          typeof value === 'number' && value >= LABELLED ? grade : '',
      },
      data: shares,
    })),
  };
}
