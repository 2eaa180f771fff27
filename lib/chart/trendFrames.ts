import { say } from '../language/say';
import { isSmall } from '../result/isSmall';
import { joinOf, type Trend, type TrendPoint } from '../result/trend';
import { formatShown } from '../result/trendMode';
import { unitLabel } from '../result/unitLabel';
import { escapeHtml } from './escapeHtml';
import type { Drawing } from './frameSvg';
import type { Palette } from './palette';

export const FRAME = { width: 176, height: 104 } as const;
const PLOT = { left: 8, right: 168, top: 30, bottom: 84 } as const;
const COLUMNS = 6;
const GAP = 16;
/** Signs of a name that fit above a frame. */
const NAME = 11;

/** The scale of all frames, so that they compare: from zero, or below where a change is negative. */
export function scaleOf({ series }: Trend): { readonly low: number; readonly high: number } {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ shown }) => (shown.kind === 'value' ? [shown.value] : [])),
  );
  const low = Math.min(0, ...values);
  return { low, high: Math.max(low + 1, ...values) };
}

/** One unit's line in a frame of its own: gaps, dashes and changes of form as in the large chart. */
export function trendFrame(
  trend: Trend,
  { unit, points }: Trend['series'][number],
  { low, high }: ReturnType<typeof scaleOf>,
  palette: Palette,
): string {
  const last = trend.years.length - 1;
  const x = (i: number): number => PLOT.left + ((PLOT.right - PLOT.left) * i) / Math.max(1, last);
  const y = (value: number): number =>
    PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - low)) / (high - low);
  const at = (point: TrendPoint, i: number): string | null =>
    point.shown.kind === 'value' ? `${x(i).toFixed(1)} ${y(point.shown.value).toFixed(1)}` : null;

  const joins = points.flatMap((point, i) => {
    const before = points[i - 1];
    const [from, to] = [before ? at(before, i - 1) : null, at(point, i)];
    if (!before || !from || !to) return [];
    const join = joinOf(trend, before, point);
    const dash = join === 'dashed' ? ' stroke-dasharray="4 3"' : '';
    return join === 'gap'
      ? []
      : [`<path d="M${from}L${to}" stroke="${palette.accent}" stroke-width="1.75" fill="none"${dash}/>`];
  });
  const dots = points.flatMap((point, i) => {
    const place = at(point, i)?.split(' ');
    const look = isSmall(point.measure)
      ? `fill="${palette.surface}" stroke="${palette.accent}"`
      : `fill="${palette.accent}"`;
    return place ? [`<circle cx="${place[0]}" cy="${place[1]}" r="2.2" ${look}/>`] : [];
  });
  const breaks = trend.breaks.map((change) => {
    const between = x(trend.years.indexOf(change.year) - 0.5).toFixed(1);
    return `<path d="M${between} ${PLOT.top}V${PLOT.bottom}" stroke="${palette.muted}" stroke-dasharray="1 3"/>`;
  });
  const name = unitLabel(unit);
  const newest = points.findLast(({ shown }) => shown.kind === 'value');
  const words =
    newest?.shown.kind === 'value'
      ? formatShown(trend.query, newest.shown.value)
      : say({ zh: '没有数', en: 'no figure' });
  const text = (
    content: string,
    left: number,
    top: number,
    size: number,
    fill: string,
    anchor = 'start',
  ): string =>
    `<text x="${left}" y="${top}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escapeHtml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME.width}" height="${FRAME.height}" viewBox="0 0 ${FRAME.width} ${FRAME.height}" font-family="sans-serif">`,
    text(name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name, PLOT.left, 13, 12, palette.text),
    `<path d="M${PLOT.left} ${y(Math.max(low, 0)).toFixed(1)}H${PLOT.right}" stroke="${palette.line}"/>`,
    ...breaks,
    ...joins,
    ...dots,
    text(String(trend.years[0]), PLOT.left, 99, 10, palette.muted),
    text(String(trend.years[last]), PLOT.right, 99, 10, palette.muted, 'end'),
    text(words, PLOT.right, 27, 11, palette.muted, 'end'),
    '</svg>',
  ].join('');
}

/** All frames side by side, for a picture. */
export function trendFrames(trend: Trend, palette: Palette): Drawing {
  const scale = scaleOf(trend);
  const rows = Math.ceil(trend.series.length / COLUMNS);
  const width = COLUMNS * (FRAME.width + GAP) - GAP;
  const height = Math.max(1, rows) * (FRAME.height + GAP) - GAP;
  const placed = trend.series.map((line, i) => {
    const [left, top] = [(i % COLUMNS) * (FRAME.width + GAP), Math.floor(i / COLUMNS) * (FRAME.height + GAP)];
    return trendFrame(trend, line, scale, palette).replace(/^<svg /, `<svg x="${left}" y="${top}" `);
  });
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${placed.join('')}</svg>`,
    width,
    height,
  };
}
