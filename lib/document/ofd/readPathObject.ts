import { transform } from '../layout/affine';
import { type Subpath, toRules } from '../layout/toRules';
import type { Rule } from '../positioned';
import { attributeOf, childrenOf, textOf, type XmlElement } from './parseXml';
import { placeObject } from './placeObject';

/** Numbers behind each letter of AbbreviatedData (GB/T 33190, 9.1); the last two are the point reached. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The strokes of a path object; curves end a straight run and begin the next. */
export function readPathObject(object: XmlElement): readonly Rule[] {
  const toPage = placeObject(object);
  const tokens = childrenOf(object, 'AbbreviatedData')
    .map(textOf)
    .join(' ')
    .trim()
    .split(/[\s,]+/);
  const paths: (readonly [number, number])[][] = [];
  let current: (readonly [number, number])[] = [];

  for (let i = 0; i < tokens.length; ) {
    const letter = tokens[i] ?? '';
    const count = OPERANDS[letter];
    if (count === undefined) {
      i += 1;
      continue;
    }
    const [x, y] = tokens
      .slice(i + 1, i + 1 + count)
      .slice(-2)
      .map(Number);
    const first = current[0];
    if (letter === 'C') {
      if (first) current.push(first);
    } else if (x !== undefined && y !== undefined) {
      const point = transform(toPage, x, y);
      if (letter === 'L') current.push(point);
      else {
        current = [point];
        paths.push(current);
      }
    }
    i += 1 + count;
  }
  const stroked = attributeOf(object, 'Stroke') !== 'false';
  const filled = attributeOf(object, 'Fill') === 'true';
  const subpaths: readonly Subpath[] = paths.filter((path) => path.flat().every(Number.isFinite));
  return stroked || filled ? toRules(subpaths, { stroked, filled }) : [];
}
