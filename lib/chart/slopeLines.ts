import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import type { Composition } from '../result/composition';
import { sharesOf } from './compositionBars';
import { FONT, type Palette } from './palette';

export const SLOPE_HEIGHT = 340;

/** How each way of ending moves from one column to the next, in per cent of all results; a column whose parts are not all known is a gap. */
export function slopeLines({ bars, labels }: Composition, palette: Palette): EChartsCoreOption {
  const shares = bars.map(sharesOf);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 110,
      top: 36,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: bars.map(({ label }) => label),
      boundaryGap: bars.length > 2,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: {
        color: palette.text,
        interval: 0,
        width: bars.length > 2 ? Math.max(36, Math.floor(200 / bars.length)) : 88, // three and more fit a telephone
        overflow: 'break',
        lineHeight: 15,
        ...(bars.length === 2 && { alignMinLabel: 'left', alignMaxLabel: 'right' }),
      },
      splitLine: { show: true, lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: say({ zh: '占办理结果 %', en: '% of results' }),
      nameTextStyle: { color: palette.muted, align: 'left' },
      axisLabel: { color: palette.muted },
      splitLine: { show: false },
    },
    series: labels.map((label, i) => ({
      id: label,
      name: label,
      type: 'line',
      color: palette.outcomes[i] ?? palette.accent,
      symbol: 'circle',
      symbolSize: 8,
      lineStyle: { width: 2 },
      connectNulls: false,
      emphasis: { focus: 'series' },
      data: shares.map((known) => known?.[i]?.share ?? null),
      endLabel: {
        show: true,
        formatter: '{a}',
        color: palette.outcomes[i] ?? palette.accent,
        distance: 8,
        lineHeight: 16, // names pushed apart do not touch
      },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}
