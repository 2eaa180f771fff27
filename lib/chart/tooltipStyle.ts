import type { Palette } from './palette';

/** The look of what a chart says when pointed at. */
export const tooltipStyle = (palette: Palette) => ({
  backgroundColor: palette.surface,
  borderColor: palette.line,
  textStyle: { color: palette.text },
  confine: true, // a phone's chart is no wider than the words
});
