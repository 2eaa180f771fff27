import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import { isDerived, metricOf } from '../metrics/catalogue';
import { formatInUnit } from '../metrics/formatInUnit';
import { formatUnit, formatValue } from '../metrics/formatValue';
import { describeMark } from '../metrics/markWords';
import type { Ranking } from '../result/ranking';
import { unitLabel } from '../result/unitLabel';
import { axisNumber } from './axisNumber';
import { escapeHtml } from './escapeHtml';
import { markLabel, markRich } from './markStyle';
import { FONT, type Palette } from './palette';
import { tooltipStyle } from './tooltipStyle';

/** More bars than this are not drawn; table and CSV have all. */
export const MOST_BARS = 40;
const BAR = 26;

/** The rows that a chart of a ranking draws: the first with a value in the order of the table, and marked ones wherever they stand. */
export function barsOf({ rows }: Pick<Ranking, 'rows'>) {
  return rows
    .flatMap((row) => (row.measure.kind === 'value' ? [{ ...row, measure: row.measure }] : []))
    .filter(({ isMarked }, i) => i < MOST_BARS || isMarked);
}

/** Signs that one line has room for. */
const LONG = 10;

/** A name that is long because the place above stands in it, on a line each. */
function inTwoLines(unit: Ranking['rows'][number]['unit']): string {
  const label = unitLabel(unit);
  const isJoined = label === `${unit.parentName}${unit.shortName}`;
  return isJoined && label.length > LONG ? `${unit.parentName}\n${unit.shortName}` : label;
}

/** Below so few values lines say nothing. */
const FEWEST = 3;

/** Room for the words at the lower end of the lines. */
const footOf = ({ valued }: Ranking): number => (valued < FEWEST ? 4 : 36);

/** Height in pixels that the bars need. */
export function rankBarsHeight(ranking: Ranking): number {
  return Math.max(barsOf(ranking).length, 2) * BAR + 40 + footOf(ranking);
}

/** The lines that bars are read against, with their words one under the other. */
function referencesOf({ median, pooled, valued, query }: Ranking, words: (value: number) => string) {
  if (valued < FEWEST || median === null) return [];
  const { unit } = metricOf(query.metric);
  // The sum of counts is no measure of one unit; a rate of all together is.
  const isRate = unit === '%' || unit === '倍';
  return [
    { name: say({ zh: `中位数 ${words(median)}`, en: `Median ${words(median)}` }), xAxis: median },
    ...(isRate && pooled !== null
      ? [{ name: say({ zh: `合并 ${words(pooled)}`, en: `Pooled ${words(pooled)}` }), xAxis: pooled }]
      : []),
  ];
}

/**
 * Horizontal bars with the value at their end. Marked units in the accent, the others then paler; units with too few cases to rank are
 * grey, with the interval of their share as a pale band. Lines mark the median and the pooled rate.
 */
export function rankBars(ranking: Ranking, palette: Palette): EChartsCoreOption {
  const metric = metricOf(ranking.query.metric);
  const bars = barsOf(ranking);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const isShare = metric.unit === '%';
  const hasMarked = bars.some(({ isMarked }) => isMarked);
  const words = (value: number): string => (isRatio ? formatValue(value, metric.unit) : axisNumber(value));
  const colourOf = ({ rank, isMarked }: (typeof bars)[number]) => ({
    color: rank === null ? palette.faint : palette.accent,
    opacity: hasMarked && !isMarked && rank !== null ? 0.45 : 1,
    borderColor: palette.accent,
    borderWidth: isMarked && rank === null ? 2 : 0,
  });

  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right: 72,
      top: 4,
      bottom: footOf(ranking),
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
      data: bars.map(({ unit, rank, isMarked }, i) =>
        isMarked && i >= MOST_BARS && rank !== null
          ? say({ zh: `${unitLabel(unit)}（第 ${rank}）`, en: `${unitLabel(unit)} (rank ${rank})` })
          : inTwoLines(unit),
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.text, fontSize: 12, lineHeight: 13, width: 128, overflow: 'truncate' },
    },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(palette),
      formatter: ({ dataIndex }: { dataIndex: number }) => tooltipOf(ranking, bars[dataIndex]),
    },
    series: [
      // The band first, so that the bar lies on it.
      ...(bars.some(({ interval }) => interval !== null)
        ? [
            {
              type: 'bar',
              stack: 'interval',
              silent: true,
              barMaxWidth: 16,
              barGap: '-100%',
              itemStyle: { color: 'transparent' },
              data: bars.map(({ interval }) => interval?.low ?? null),
            },
            {
              type: 'bar',
              stack: 'interval',
              silent: true,
              barMaxWidth: 16,
              itemStyle: { color: palette.faint, opacity: 0.35 },
              data: bars.map(({ interval }) => (interval ? interval.high - interval.low : null)),
            },
          ]
        : []),
      {
        type: 'bar',
        name: metric.label,
        barMaxWidth: 16,
        barGap: '-100%',
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          opacity: 1, // of a bar that steps back, too
          formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) =>
            `${words(value)}${markLabel(bars[dataIndex]?.measure.mark)}`,
          rich: markRich(palette),
        },
        data: bars.map((bar) => ({ value: bar.measure.value, itemStyle: colourOf(bar) })),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: palette.muted, type: [4, 3], width: 1 },
          data: referencesOf(ranking, words).map(({ name, xAxis }, i) => ({
            name,
            xAxis,
            label: {
              color: palette.muted,
              formatter: '{b}',
              position: 'end' as const,
              distance: 4 + i * 15,
              fontSize: 11,
            },
          })),
        },
      },
    ],
  };
}

/** What a bar says when pointed at: name, value, the two sums of a rate, rank or why there is none. */
function tooltipOf(ranking: Ranking, bar: ReturnType<typeof barsOf>[number] | undefined): string {
  if (!bar) return '';
  const { unit } = metricOf(ranking.query.metric);
  const { numerator, denominator, value } = bar.measure;
  const lines = [
    `${unitLabel(bar.unit)}${say({ zh: '：', en: ': ' })}${formatInUnit(value, unit)}`,
    denominator === null ? '' : `${formatValue(numerator, '件')} / ${formatValue(denominator, '件')}`,
    bar.interval
      ? say({
          zh: `95% 区间 ${formatValue(bar.interval.low, '%')}–${formatValue(bar.interval.high, '%')}`,
          en: `95% interval ${formatValue(bar.interval.low, '%')}–${formatValue(bar.interval.high, '%')}`,
        })
      : '',
    bar.measure.mark ? describeMark(bar.measure.mark) : '',
    bar.rank === null
      ? say({ zh: '分母不足 30 件，不排名', en: 'denominator below 30: not ranked' })
      : say({
          zh: `${ranking.ranked} 家中第 ${bar.rank}`,
          en: `rank ${bar.rank} of ${ranking.ranked}`,
        }),
  ];
  return lines
    .filter((line) => line !== '')
    .map(escapeHtml)
    .join('<br>');
}
