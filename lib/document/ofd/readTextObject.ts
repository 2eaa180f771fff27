import { transform } from '../layout/affine';
import type { Glyph } from '../layout/toTexts';
import { attributeOf, childrenOf, textOf, type XmlElement } from './parseXml';
import { placeObject } from './placeObject';

/** More characters than one text object has. */
const MAX_RUN = 100_000;
const WIDE =
  /[\u1100-\u115F\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** DeltaX or DeltaY: distances from each character to the next; `g 3 4.2` stands for 4.2 three times. */
export function parseDeltas(text: string | null): readonly number[] {
  const tokens = (text ?? '').trim().split(/\s+/);
  const deltas: number[] = [];
  for (let i = 0; i < tokens.length && deltas.length < MAX_RUN; i += 1) {
    if (tokens[i] === 'g') {
      const [times, delta] = [Number(tokens[i + 1]), Number(tokens[i + 2])];
      const count = Number.isInteger(times) && times > 0 ? Math.min(times, MAX_RUN) : 1;
      if (Number.isFinite(delta)) deltas.push(...Array.from({ length: count }, () => delta));
      i += 2;
    } else if (tokens[i] !== '' && Number.isFinite(Number(tokens[i]))) deltas.push(Number(tokens[i]));
  }
  return deltas;
}

/**
 * The characters of a text object with their places (GB/T 33190, 11.3), `null` for spaces. OFD states where each
 * character begins, not how wide it is: the width is that of its kind, cut off where the next one begins.
 */
export function readTextObject(object: XmlElement): (Glyph | null)[] {
  const toPage = placeObject(object);
  const size = Number(attributeOf(object, 'Size') ?? Number.NaN);
  const scale = Number(attributeOf(object, 'HScale') ?? 1) || 1;
  if (!(size > 0)) return [];
  const glyphs: (Glyph | null)[] = [];
  let [x, y] = [0, 0];

  for (const code of childrenOf(object, 'TextCode')) {
    // Left out, X and Y are those of the code before.
    x = Number(attributeOf(code, 'X') ?? x);
    y = Number(attributeOf(code, 'Y') ?? y);
    const across = parseDeltas(attributeOf(code, 'DeltaX'));
    const down = parseDeltas(attributeOf(code, 'DeltaY'));
    let [penX, penY] = [x, y];
    for (const [i, char] of [...textOf(code).replace(/[\r\n]/g, '')].entries()) {
      const usual = size * scale * (WIDE.test(char) ? 1 : 0.5);
      const delta = across[i] ?? (down.length > 0 ? 0 : usual);
      const width = delta > 0 ? Math.min(usual, delta) : usual;
      const corners = [
        transform(toPage, penX, penY),
        transform(toPage, penX + width, penY),
        transform(toPage, penX, penY - size),
        transform(toPage, penX + width, penY - size),
      ];
      const xs = corners.map(([left]) => left);
      const ys = corners.map(([, top]) => top);
      const [top, baseline] = [Math.min(...ys), Math.max(...ys)];
      const isPlaced = [...xs, ...ys].every(Number.isFinite);
      const isBlank = char.trim() === '';
      if (isBlank) glyphs.push(null);
      else if (isPlaced)
        glyphs.push({
          text: char,
          left: Math.min(...xs),
          right: Math.max(...xs),
          baseline,
          size: baseline - top,
        });
      penX += delta;
      penY += down[i] ?? 0; // on the same line
    }
  }
  return glyphs;
}
