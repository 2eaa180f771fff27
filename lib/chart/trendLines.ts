import type { EChartsCoreOption } from 'echarts/core';
import { metricOf } from '../metrics/catalogue';
import { labelOf } from '../metrics/labelOf';
import { isSmall } from '../result/isSmall';
import { joinOf, type Trend, type TrendPoint } from '../result/trend';
import { formatShown, shownUnit } from '../result/trendMode';
import { unitLabel } from '../result/unitLabel';
import { axisNumber } from './axisNumber';
import { markColour, markTooltip } from './markStyle';
import { FONT, type Palette } from './palette';
import { tooltipStyle } from './tooltipStyle';

interface Segment {
  readonly style: 'solid' | 'dashed';
  readonly from: number;
  readonly to: number;
}

/** True of figures that are whole. */
const isCounted = ({ query }: Trend): boolean =>
  !['%', '倍', '万元', null].includes(metricOf(query.metric).unit);

/** Height in pixels: many lines need room for their names. */
export function trendHeight({ series }: Pick<Trend, 'series'>): number {
  return 380 + Math.max(0, series.length - 14) * 14;
}

/** Stretches of a line that are drawn alike; a year alone, between two gaps, is a stretch of its own. */
export function segmentsOf(trend: Trend, points: readonly TrendPoint[]): readonly Segment[] {
  const segments: { style: 'solid' | 'dashed'; from: number; to: number }[] = [];
  for (const [i, point] of points.entries()) {
    if (point.shown.kind !== 'value') continue;
    const before = points[i - 1];
    const join = before ? joinOf(trend, before, point) : 'gap';
    const last = segments.at(-1);
    if (join === 'solid' && last?.style === 'solid' && last.to === i - 1) last.to = i;
    else if (join === 'dashed')
      segments.push({ style: 'dashed', from: i - 1, to: i }, { style: 'solid', from: i, to: i });
    else segments.push({ style: 'solid', from: i, to: i });
  }
  return segments;
}

const valueAt = (points: readonly TrendPoint[], i: number): number | null => {
  const shown = points[i]?.shown;
  return shown?.kind === 'value' ? shown.value : null;
};

/** A point of a line; one of which something was found is a diamond in the colour of its mark, one on few cases is hollow. */
function pointAt(
  { query }: Trend,
  points: readonly TrendPoint[],
  i: number,
  hasSymbol: boolean,
  colour: string,
  palette: Palette,
) {
  const value = valueAt(points, i);
  const measure = points[i]?.measure;
  const mark = measure?.kind === 'value' ? measure.mark : undefined;
  if (value === null || !hasSymbol) return value;
  const ink = mark ? markColour(mark, palette) : colour;
  const itemStyle = isSmall(measure)
    ? { color: palette.surface, borderColor: ink, borderWidth: 1.5 }
    : { color: ink };
  if (!mark) return isSmall(measure) ? { value, itemStyle } : value;
  return {
    value,
    symbol: 'diamond',
    symbolSize: 13,
    itemStyle,
    tooltip: {
      valueFormatter: (shown: unknown) =>
        typeof shown === 'number' ? `${formatShown(query, shown)}${markTooltip(mark)}` : '',
    },
  };
}

/**
 * One line a unit over the years. A year without a value is a gap, never a zero and never bridged; figures of two
 * forms that compare only with a note are joined by dashes, figures that do not compare are not joined.
 */
export function trendLines(trend: Trend, palette: Palette): EChartsCoreOption {
  const label = labelOf(metricOf(trend.query.metric));
  const colour = (i: number): string => palette.series[i % palette.series.length] ?? palette.accent;
  const lastYear = trend.years.length - 1;

  const lines = trend.series.flatMap(({ unit: row, points }, i) => {
    const segments = segmentsOf(trend, points);
    const last = segments.findLastIndex(({ style }) => style === 'solid');
    return segments.map(({ style, from, to }, n) => ({
      id: `${row.id}/${n}`,
      name: unitLabel(row),
      type: 'line' as const,
      color: colour(i),
      lineStyle: { type: style, width: 2 },
      symbol: style === 'dashed' ? 'none' : 'circle',
      symbolSize: 7,
      connectNulls: false,
      // Among many lines the one pointed at stands out.
      emphasis: { focus: 'series' as const },
      data: trend.years.map((_, year) =>
        year >= from && year <= to
          ? pointAt(trend, points, year, style === 'solid', colour(i), palette)
          : null,
      ),
      ...(n === last && {
        label: {
          show: true,
          position: to === lastYear ? ('right' as const) : ('top' as const),
          color: colour(i),
          formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === to ? unitLabel(row) : ''),
        },
        labelLayout: { moveOverlap: 'shiftY' as const },
      }),
    }));
  });
  const marks = trend.breaks.map((change) => ({
    xAxis: trend.years.indexOf(change.year) - 0.5,
    name: change.label,
  }));

  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 124,
      top: 52,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: [
      {
        type: 'category',
        data: trend.years.map(String),
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { alignWithLabel: true, lineStyle: { color: palette.line } },
        axisLabel: { color: palette.muted, hideOverlap: true },
      },
      // Breaks lie between two years: a numeric axis of the same extent places them there.
      {
        type: 'value',
        show: false,
        min: -0.5,
        max: trend.years.length - 0.5,
        axisPointer: { show: false },
      },
    ],
    yAxis: {
      type: 'value',
      // There are no halves of a case.
      minInterval: trend.query.mode === 'value' && isCounted(trend) ? 1 : 0,
      name: shownUnit(trend.query),
      nameTextStyle: { color: palette.muted, align: trend.query.mode === 'value' ? 'right' : 'left' },
      axisLine: { show: false, onZero: false },
      axisLabel: { color: palette.muted, formatter: (value: number) => axisNumber(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(palette),
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatShown(trend.query, value) : ''),
    },
    series: [
      ...lines,
      {
        id: 'breaks',
        name: label,
        type: 'line',
        xAxisIndex: 1,
        data: [],
        silent: true,
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: palette.muted, type: [2, 4], width: 1 },
          label: { color: palette.muted, formatter: '{b}', position: 'end', fontSize: 11 },
          data: marks,
        },
      },
    ],
  };
}
