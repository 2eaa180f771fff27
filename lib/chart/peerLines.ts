import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import type { PeerTrend } from '../result/peerTrend';
import type { Palette } from './palette';
import { trendLines } from './trendLines';

export const PEERS_HEIGHT = 250;
export const PEERS_WIDTH = 500;

/** Nothing that is pointed at or read: it only stands behind the line. */
const BEHIND = { type: 'line' as const, symbol: 'none', silent: true, connectNulls: false, z: 1 };

/** Words that fit into half a page: the unit is the page's own, and of a break the year is enough. */
const toSmall = (trend: PeerTrend['trend']): PeerTrend['trend'] => ({
  ...trend,
  series: trend.series.map((line) => ({
    ...line,
    unit: { ...line.unit, shortName: say({ zh: '本单位', en: 'This body' }), parentName: null },
  })),
  breaks: trend.breaks.map(({ year }) => ({ year, label: say({ zh: `${year} 起`, en: `from ${year}` }) })),
});

/** A unit's line over the years, before a band from quartile to quartile of the units alike and their median, dashed. */
export function peerLines({ trend, spread }: PeerTrend, palette: Palette): EChartsCoreOption {
  const { series, xAxis, yAxis, ...rest } = trendLines(toSmall(trend), palette);
  const lines = Array.isArray(series) ? series : [];
  const hasSpread = spread.some((one) => one !== null);
  return {
    ...rest,
    xAxis,
    yAxis,
    grid: {
      left: 8,
      right: 76,
      top: 40,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    series: [
      ...(hasSpread
        ? [
            {
              ...BEHIND,
              id: 'low',
              stack: 'spread',
              lineStyle: { opacity: 0 },
              data: spread.map((one) => one?.low ?? null),
            },
            {
              ...BEHIND,
              id: 'high',
              stack: 'spread',
              lineStyle: { opacity: 0 },
              areaStyle: { color: palette.faint, opacity: 0.3 },
              data: spread.map((one) => (one ? one.high - one.low : null)),
            },
            {
              ...BEHIND,
              id: 'median',
              name: say({ zh: '同类中位数', en: 'Median of peers' }),
              color: palette.muted,
              lineStyle: { type: 'dashed', width: 1.5, color: palette.muted },
              data: spread.map((one) => one?.median ?? null),
              endLabel: {
                show: true,
                formatter: say({ zh: '同类中位数', en: 'Median of peers' }),
                color: palette.muted,
                fontSize: 11,
              },
              labelLayout: { moveOverlap: 'shiftY' },
            },
          ]
        : []),
      ...lines,
    ],
  };
}
