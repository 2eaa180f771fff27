import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import type { Composition } from '../result/composition';
import { sharesOf } from './compositionBars';
import { FONT, type Palette } from './palette';
import { spreadApart } from './spreadApart';
import { wrap } from './wrap';

/** Pixels. All of the plot's edges are set, so that labels can be placed without measuring. */
const TOP = 36;
const PLOT = 264;
const LEFT = 36;
const NAME_LINE = 15;
const NAME_MARGIN = 12;
/** From one label at the end of a line to the next. */
const LABEL_LINE = 16;
/** Labels stand above the names of the columns, also those of lines that end at zero. */
const LOWEST_LABEL = PLOT - 8;

/** Signs in a line of a column's name, by the number of columns: those of six stand beside each other on a telephone. */
const SIGNS: Readonly<Record<number, number>> = { 1: 12, 2: 7, 3: 5, 4: 4, 5: 3 };
const FEWEST_SIGNS = 3;

/** A column's name in as few lines as it needs, of about the same length. */
function nameLines(name: string, columns: number): readonly string[] {
  const most = SIGNS[columns] ?? FEWEST_SIGNS;
  const { length } = wrap(name, most);
  return wrap(name, Math.min(most, Math.ceil(name.length / length)));
}

/** Height in pixels that the slopes and the names below them need. */
export function slopeHeight({ bars }: Pick<Composition, 'bars'>): number {
  const lines = bars.map(({ label }) => nameLines(label, bars.length).length);
  return TOP + PLOT + NAME_MARGIN + Math.max(1, ...lines) * NAME_LINE + 4;
}

/** The upper end of the axis in per cent, and the step of its lines. */
function scaleOf(shares: readonly ReturnType<typeof sharesOf>[]): {
  readonly max: number;
  readonly step: number;
} {
  const largest = Math.max(0, ...shares.flatMap((known) => (known ?? []).map(({ share }) => share)));
  const step = largest > 50 ? 20 : 10;
  return { max: largest === 0 ? 100 : Math.min(100, Math.ceil(largest / step) * step), step };
}

/** How each way of ending moves from one column to the next, in per cent of all results; a column whose parts are not all known is a gap. */
export function slopeLines({ bars, labels }: Composition, palette: Palette): EChartsCoreOption {
  const shares = bars.map(sharesOf);
  const { max, step } = scaleOf(shares);
  const ends =
    shares.findLast((known) => known !== null)?.map(({ share }) => TOP + PLOT * (1 - share / max)) ?? [];
  const places = spreadApart(ends, { gap: LABEL_LINE, low: TOP, high: TOP + LOWEST_LABEL });
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: LEFT,
      right: say({ zh: 76, en: 116 }), // the longest of the labels
      top: TOP,
      height: PLOT,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: bars.map(({ label }) => nameLines(label, bars.length).join('\n')),
      // Lines end at the edge of the plot: nothing of it runs through their labels.
      boundaryGap: bars.length === 1,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: {
        color: palette.text,
        interval: 0,
        margin: NAME_MARGIN,
        lineHeight: NAME_LINE,
        ...(bars.length === 2 && { alignMinLabel: 'left', alignMaxLabel: 'right' }),
      },
      splitLine: { show: true, lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max,
      interval: step,
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
        // Where the last columns have no shares, the labels stand before their lines.
        backgroundColor: palette.surface,
        padding: [1, 2],
      },
      labelLayout: { y: places[i] },
    })),
  };
}
