import { describeMark, MARK_SIGNS } from '../metrics/markWords';
import type { Mark } from '../metrics/rows';
import type { Palette } from './palette';

/** Colour of a mark, as beside the figures of tables. */
export const markColour = ({ severity }: Pick<Mark, 'severity'>, palette: Palette): string =>
  ({ error: palette.bad, warning: palette.warn, info: palette.muted })[severity];

/** Styles of the signs in labels: `{error|!}`. */
export const markRich = (palette: Palette) => ({
  error: { color: palette.bad, fontWeight: 'bold' as const },
  warning: { color: palette.warn, fontWeight: 'bold' as const },
  info: { color: palette.muted, fontWeight: 'bold' as const },
});

/** The sign of a mark behind a label, with a space before it; nothing where there is no mark. */
export const markLabel = (mark: Mark | undefined): string =>
  mark ? ` {${mark.severity}|${MARK_SIGNS[mark.severity]}}` : '';

/** The same in the words of a tooltip. */
export const markTooltip = (mark: Mark | undefined): string => (mark ? `，${describeMark(mark)}` : '');
