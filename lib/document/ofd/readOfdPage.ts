import { type Glyph, toTexts } from '../layout/toTexts';
import type { PositionedPage, Rule } from '../positioned';
import { attributeOf, childrenOf, numbersOf, textOf, type XmlElement } from './parseXml';
import { isShown, POINTS } from './placeObject';
import { readPathObject } from './readPathObject';
import { readTextObject } from './readTextObject';

/** A4, for a document that states no size, in millimetres. */
const DEFAULT_SIZE = [210, 297] as const;

/** Layers, and blocks inside them to any depth. */
function blocksOf(page: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open = childrenOf(page, 'Content').flatMap((content) => childrenOf(content, 'Layer'));
  for (let block = open.pop(); block; block = open.pop()) {
    found.push(block);
    open.push(...childrenOf(block, 'PageBlock'));
  }
  return found;
}

/** Width and height in millimetres of the first area that states them. */
export function sizeOf(...areas: readonly (XmlElement | undefined)[]): readonly [number, number] | null {
  for (const area of areas) {
    const [box] = area ? childrenOf(area, 'PhysicalBox') : [];
    const [, , width, height] = numbersOf(box ? textOf(box) : null);
    if (width !== undefined && height !== undefined) return [width, height];
  }
  return null;
}

/** A page with its templates (`parts`, all of them Page elements) as texts and strokes in points. */
export function readOfdPage(
  parts: readonly XmlElement[],
  number: number,
  common: readonly [number, number] | null,
): PositionedPage {
  const [width, height] =
    sizeOf(...parts.map((part) => childrenOf(part, 'Area')[0])) ?? common ?? DEFAULT_SIZE;
  const glyphs: (Glyph | null)[] = [];
  const rules: Rule[] = [];
  let hasPictures = false;

  for (const block of parts.flatMap(blocksOf)) {
    for (const text of childrenOf(block, 'TextObject').filter(isShown)) {
      if (attributeOf(text, 'Fill') === 'false' && attributeOf(text, 'Stroke') !== 'true') continue;
      // The end of an object ends a word only where a gap says so: each character may be an object.
      glyphs.push(...readTextObject(text));
    }
    for (const path of childrenOf(block, 'PathObject').filter(isShown)) rules.push(...readPathObject(path));
    hasPictures ||= childrenOf(block, 'ImageObject').length > 0;
  }
  const texts = toTexts(glyphs, rules);
  return { number, width: width * POINTS, height: height * POINTS, texts, rules, hasPictures };
}
