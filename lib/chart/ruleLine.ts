import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import type { RuleTrend } from '../quality/toRuleTrend';
import type { Palette } from './palette';
import { yearShares } from './yearShares';

/** Share of the reports that fail a rule, by year; a gap where it could be evaluated in none. */
export function ruleLine({ years, shares }: RuleTrend, palette: Palette): EChartsCoreOption {
  return {
    ...yearShares(
      {
        years,
        name: say({ zh: '不通过 %', en: 'Fail, %' }),
        max: ({ max }) => Math.min(100, Math.max(10, Math.ceil(max / 10) * 10)),
        absent: say({ zh: '没有能判断的报告', en: 'no report could be judged' }),
      },
      palette,
    ),
    series: [
      {
        id: 'failed',
        name: say({ zh: '不通过占能判断的', en: 'Fail, of those judged' }),
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
