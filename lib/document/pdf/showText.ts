import { IDENTITY, type Matrix, multiply, transform } from '../layout/affine';
import { DESCENT, type Glyph } from '../layout/toTexts';

/** What pdf.js knows of a font that matters for where its characters stand. */
export interface PdfFont {
  readonly vertical: boolean;
  readonly fontMatrix: ArrayLike<number>;
  readonly defaultVMetrics: ArrayLike<number> | null;
}

/** Of the font's size, what a glyph is measured in. */
const USUAL_UNIT = 1 / 1000;

/** The text state of a page's content (ISO 32000-1, 9.3), changed by its operators. */
export interface TextState {
  font: PdfFont | null;
  size: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  leading: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 as designed. */
  scale: number;
  rise: number;
  /** 3 is drawn invisibly, 7 only clips. */
  mode: number;
}

export const NO_TEXT_STATE: Readonly<TextState> = {
  font: null,
  size: 0,
  matrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  mode: 0,
};

/** A character as pdf.js hands it over. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: ArrayLike<number> | null;
}

const isGlyph = (item: unknown): item is PdfGlyph =>
  typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';

/** The box that a character takes on the page; a turned one is taken as an upright one of the same box. */
function place(text: string, toPage: Matrix, left: number, width: number, size: number): Glyph | null {
  const start = transform(toPage, left, 0);
  const end = transform(toPage, left + width, 0);
  const above = transform(toPage, left, size);
  const aboveEnd = transform(toPage, left + width, size);
  const corners = [start, end, above, aboveEnd];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  if (![...xs, ...ys].every(Number.isFinite)) return null;
  const isUpright = Math.abs(end[1] - start[1]) < Math.abs(end[0] - start[0]) && above[1] < start[1];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = isUpright ? start[1] - above[1] : (bottom - top) / (1 + DESCENT);
  const baseline = isUpright ? start[1] : top + height;
  return { text, left: Math.min(...xs), right: Math.max(...xs), baseline, size: height };
}

/**
 * The characters that one operator shows, `null` where it shows a space, and the state moved behind them
 * (ISO 32000-1, 9.4.4). `ctm` goes from the content's space to the page's.
 */
export function showText(state: TextState, ctm: Matrix, items: readonly unknown[]): (Glyph | null)[] {
  const { font } = state;
  if (!font || state.size === 0) return [];
  const unit = state.size * (font.fontMatrix[0] ?? USUAL_UNIT);
  const size = Math.abs(state.size);
  const shown: (Glyph | null)[] = [];
  let advance = 0;

  for (const item of items) {
    if (typeof item === 'number') {
      advance += ((font.vertical ? 1 : -1) * item * state.size) / 1000;
      continue;
    }
    if (!isGlyph(item)) continue;
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0); // a distance, not a measure
    const isBlank = item.unicode.trim() === '';
    const origin = multiply(multiply(ctm, state.matrix), [1, 0, 0, 1, state.x, state.y + state.rise]);
    if (font.vertical) {
      const metric = item.vmetric ?? font.defaultVMetrics;
      const [height, , down] = [0, 1, 2].map((i) => metric?.[i]);
      const width = item.width * unit;
      const at = multiply(origin, [1, 0, 0, 1, -width / 2, -(advance + (down ?? 880) * unit)]);
      shown.push(isBlank ? null : place(item.unicode, at, 0, width, size));
      advance += -(height ?? -1000) * unit - spacing;
    } else {
      const width = item.width * unit * state.scale;
      shown.push(isBlank ? null : place(item.unicode, origin, advance * state.scale, width, size));
      advance += item.width * unit + spacing;
    }
  }
  if (font.vertical) state.y -= advance;
  else state.x += advance * state.scale;
  return shown;
}
