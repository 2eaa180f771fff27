import type { EChartsCoreOption } from 'echarts/core';
import { isDerived, metricOf } from '../metrics/catalogue';
import { formatUnit, formatValue } from '../metrics/formatValue';
import type { Ranking } from '../result/ranking';
import { axisNumber } from './axisNumber';
import { FONT, type Palette } from './palette';

/** More bars than this are not drawn; table and CSV have all. */
export const MOST_BARS = 40;
const BAR = 26;

/** The rows that a chart of a ranking draws: those with a value, in the order of the table. */
export function barsOf({ rows }: Ranking) {
  return rows
    .flatMap(({ unit, measure, rank }) => (measure.kind === 'value' ? [{ unit, measure, rank }] : []))
    .slice(0, MOST_BARS);
}

/** Height in pixels that the bars need. */
export function rankBarsHeight(ranking: Ranking): number {
  return Math.max(barsOf(ranking).length, 2) * BAR + 40;
}

/** Horizontal bars with the value at their end; units with too few cases to rank are grey. */
export function rankBars(ranking: Ranking, palette: Palette): EChartsCoreOption {
  const metric = metricOf(ranking.query.metric);
  const bars = barsOf(ranking);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const isShare = metric.unit === '%';
  const words = (value: number): string => (isRatio ? formatValue(value, metric.unit) : axisNumber(value));

  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 72,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0,
      ...(isShare && bars.every(({ measure }) => measure.value <= 100) && { max: 100, interval: 20 }),
      axisLabel: {
        color: palette.muted,
        // The unit stands once, at the zero.
        formatter: (value: number) =>
          isShare ? `${value}%` : value === 0 ? `0 ${formatUnit(metric.unit)}` : axisNumber(value),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: palette.line } },
      splitNumber: 4,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ unit }) => unit.shortName),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.text, fontSize: 13, width: 132, overflow: 'truncate' },
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatValue(value, metric.unit) : ''),
    },
    series: [
      {
        type: 'bar',
        name: metric.label,
        barMaxWidth: 16,
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          formatter: ({ value }: { value: number }) => words(value),
        },
        data: bars.map(({ measure, rank }) => ({
          value: measure.value,
          itemStyle: { color: rank === null ? palette.faint : palette.accent },
        })),
      },
    ],
  };
}
