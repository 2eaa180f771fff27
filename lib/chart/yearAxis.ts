import type { Palette } from './palette';

/** The axis of years of a chart of shares. */
export const yearAxis = (years: readonly number[], palette: Palette) => ({
  type: 'category',
  data: years.map(String),
  axisLine: { lineStyle: { color: palette.line } },
  axisTick: { alignWithLabel: true, lineStyle: { color: palette.line } },
  axisLabel: { color: palette.muted, hideOverlap: true },
});
