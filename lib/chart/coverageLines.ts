import type { EChartsCoreOption } from 'echarts/core';
import { filed, share } from '../coverage/tally';
import type { Coverage } from '../coverage/toCoverage';
import { say } from '../language/say';
import type { Palette } from './palette';
import { yearShares } from './yearShares';

/** The lines of the chart: parts of what is expected. */
export const COVERAGE_LINES = [
  {
    get name() {
      return say({ zh: '已读入', en: 'Read' });
    },
    of: filed,
  },
  {
    get name() {
      return say({ zh: '按时', en: 'In time' });
    },
    of: ({ onTime }) => onTime,
  },
] as const satisfies readonly { name: string; of: (tally: Coverage['total']) => number }[];

/** Shares of the reports expected that are there, and that were out in time, by year. Where nothing is expected, a gap. */
export function coverageLines({ years, byYear }: Coverage, palette: Palette): EChartsCoreOption {
  return {
    ...yearShares(
      {
        years,
        name: say({ zh: '占应报 %', en: '% of those expected' }),
        right: 72,
        absent: say({ zh: '无应报', en: 'none expected' }),
      },
      palette,
    ),
    series: COVERAGE_LINES.map(({ name, of }, i) => {
      const colour = palette.series[i] ?? palette.accent;
      return {
        id: name,
        name,
        type: 'line',
        color: colour,
        symbol: i === 0 ? 'circle' : 'diamond',
        symbolSize: 8,
        connectNulls: false,
        lineStyle: { width: 2, type: i === 0 ? 'solid' : 'dashed' },
        data: byYear.map((tally) => share(of(tally), tally)),
        endLabel: { show: true, formatter: '{a}', color: colour, distance: 24, lineHeight: 16 },
        labelLayout: { moveOverlap: 'shiftY' },
      };
    }),
  };
}
