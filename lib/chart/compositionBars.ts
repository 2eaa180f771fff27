import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import { formatInUnit } from '../metrics/formatInUnit';
import { worstMark } from '../metrics/worstMark';
import { type Composition, OUTCOMES } from '../result/composition';
import { legendHeight } from './legendHeight';
import { markLabel, markRich } from './markStyle';
import { FONT, type Palette } from './palette';

const BAR = 34;
/** Shares below this, in per cent, have no room for their own label on a narrow screen. */
const LABELLED = 15;

/** A bar can be drawn as shares only when every part is known and there is something to divide by. */
export function sharesOf({
  parts,
}: Composition['bars'][number]): readonly { count: number; share: number }[] | null {
  const counts = parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.length === parts.length && sum > 0
    ? counts.map((count) => ({ count, share: (100 * count) / sum }))
    : null;
}

/** Height in pixels that the bars need. */
export function compositionHeight({ bars, labels }: Composition): number {
  return Math.max(bars.length, 1) * BAR + legendHeight(labels) + 32;
}

/** What was found of any of a bar's figures. */
const markOfBar = ({ parts, total }: Composition['bars'][number]) =>
  worstMark([...parts, total].flatMap((measure) => (measure.kind === 'value' ? (measure.mark ?? []) : [])));

/** How results divide, each bar 100 %. Bars with an unknown part, or with no results, stay empty and say so in the label. */
export function compositionBars(composition: Composition, palette: Palette): EChartsCoreOption {
  // What became of requests has colours with a meaning; other parts are only told apart.
  const colours = composition.labels[0] === OUTCOMES[0].label ? palette.outcomes : palette.series;
  const shares = composition.bars.map((bar) => ({ bar, shares: sharesOf(bar) }));
  const words = (known: boolean, total: Composition['bars'][number]['total']): string =>
    known && total.kind === 'value'
      ? formatInUnit(total.value, '件')
      : say({ zh: '无可比数据', en: 'no shares' });

  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 12,
      textStyle: { color: palette.text },
      selectedMode: false,
    },
    grid: {
      left: 8,
      right: 16,
      top: legendHeight(composition.labels),
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      max: 100,
      axisLabel: { color: palette.muted, formatter: '{value}%' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shares.map(
        ({ bar, shares: known }) =>
          `${bar.label}\n${words(known !== null, bar.total)}${markLabel(markOfBar(bar))}`,
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.text, lineHeight: 15, rich: markRich(palette) },
    },
    series: composition.labels.map((label, i) => ({
      name: label,
      type: 'bar',
      stack: 'results',
      barMaxWidth: 22,
      color: colours[i],
      itemStyle: { borderColor: palette.surface, borderWidth: 1 },
      label: {
        show: true,
        color: palette.surface,
        fontSize: 11,
        formatter: ({ value }: { value: unknown }) =>
          typeof value === 'number' && value >= LABELLED ? `${Math.round(value)}%` : '',
      },
      data: shares.map(({ shares: known }) => known?.[i]?.share ?? null),
    })),
  };
}
