import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import type { GradeTrend } from '../quality/toGradeTrend';
import type { Palette } from './palette';
import { yearShares } from './yearShares';

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
    ...yearShares(
      { years, top: 34, right: 12, absent: say({ zh: '没有已核对的报告', en: 'no report checked' }) },
      palette,
    ),
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 14,
      textStyle: { color: palette.text },
      selectedMode: false,
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
