import type { EChartsCoreOption } from 'echarts/core';
import { filed, share } from '../coverage/tally';
import type { Coverage } from '../coverage/toCoverage';
import type { Palette } from './palette';
import { yearShares } from './yearShares';

/** The lines of the chart: parts of what is expected. */
export const COVERAGE_LINES = [
  { name: '已读入', of: filed },
  { name: '按时', of: ({ onTime }) => onTime },
] as const satisfies readonly { name: string; of: (tally: Coverage['total']) => number }[];

/** Shares of the reports expected that are there, and that were out in time, by year. Where nothing is expected, a gap. */
export function coverageLines({ years, byYear }: Coverage, palette: Palette): EChartsCoreOption {
  return {
    ...yearShares({ years, name: '占应报 %', right: 72, absent: '无应报' }, palette),
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
        endLabel: { show: true, formatter: '{a}', color: colour, distance: 24 },
        labelLayout: { moveOverlap: 'shiftY' },
      };
    }),
  };
}
