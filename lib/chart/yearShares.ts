import { formatValue } from '../metrics/formatValue';
import { FONT, type Palette } from './palette';
import { tooltipStyle } from './tooltipStyle';
import { yearAxis } from './yearAxis';

interface Shares {
  readonly years: readonly number[];
  /** What the shares are of, above the axis; none where each stretch says it. */
  readonly name?: string;
  /** Room in pixels: above for a legend, right for names of lines. */
  readonly top?: number;
  readonly right?: number;
  /** Upper end in per cent, or how to find it; 100 without. */
  readonly max?: (value: { readonly max: number }) => number;
  /** Said of a year in which there is nothing to divide by. */
  readonly absent: string;
}

/** What all charts of shares by year have in common: frame, years below, per cent at the side, and the words when pointed at. */
export function yearShares({ years, name, top = 36, right = 24, max, absent }: Shares, palette: Palette) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    grid: {
      left: 8,
      right,
      top,
      bottom: 4,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: yearAxis(years, palette),
    yAxis: {
      type: 'value' as const,
      min: 0,
      max: max ?? 100,
      ...(name !== undefined && { name, nameTextStyle: { color: palette.muted, align: 'left' as const } }),
      axisLabel: { color: palette.muted, ...(name === undefined && { formatter: '{value}%' }) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      ...tooltipStyle(palette),
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatValue(value, '%') : absent),
    },
  };
}
