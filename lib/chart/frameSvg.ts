import { say } from '../language/say';
import { escapeHtml } from './escapeHtml';
import type { Palette } from './palette';
import { wrap } from './wrap';

/** A drawing with its size in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What a drawing must carry with it when it leaves the site. */
export interface Caption {
  readonly title: string;
  /** What the figures have in common, what was left out; may be empty. */
  readonly notes: readonly string[];
  readonly source: string;
  /** Day of the newest figures; null when there are none. */
  readonly date: string | null;
  /** Version of the data set that the figures are of. */
  readonly version: number;
  /** Address of the page with the same query. */
  readonly link: string;
}

const MARGIN = 24;
const LEAST_WIDTH = 640;
const TITLE = { size: 22, line: 30 } as const;
const SMALL = { size: 13, line: 20 } as const;

/** A drawing with title above and notes, source, day and link below: what a picture needs that is shown elsewhere. */
export function frameSvg(drawing: Drawing, caption: Caption, palette: Palette): Drawing {
  const inner = Math.max(drawing.width, LEAST_WIDTH);
  const width = inner + 2 * MARGIN;
  const text = (line: string, y: number, size: number, fill: string, weight = 400): string =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeHtml(line)}</text>`;

  const titles = wrap(caption.title, inner / TITLE.size);
  const top = MARGIN + titles.length * TITLE.line + 6;
  const feet = [
    ...caption.notes,
    say({
      zh: `来源：${caption.source}，数据版本 ${caption.version}${caption.date === null ? '' : `，数据截至 ${caption.date}`}`,
      en: `Source: ${caption.source}, data version ${caption.version}${caption.date === null ? '' : `, data as of ${caption.date}`}`,
    }),
    caption.link,
  ].flatMap((line) => wrap(line, inner / SMALL.size));
  const foot = top + drawing.height + 16;
  const height = foot + feet.length * SMALL.line + MARGIN - 8;
  const placed = drawing.svg.replace(/^<svg /, `<svg x="${MARGIN}" y="${top}" `);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif">`,
    `<title>${escapeHtml(caption.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    ...titles.map((line, i) => text(line, MARGIN + (i + 1) * TITLE.line - 8, TITLE.size, palette.text, 600)),
    placed,
    ...feet.map((line, i) => text(line, foot + (i + 1) * SMALL.line - 6, SMALL.size, palette.muted)),
    '</svg>',
  ].join('');
  return { svg, width, height };
}
