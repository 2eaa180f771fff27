import { IDENTITY, type Matrix, multiply, toMatrix } from '../layout/affine';
import { attributeOf, numbersOf, type XmlElement } from './parseXml';

/** Points in a millimetre, the unit of OFD. */
export const POINTS = 72 / 25.4;

/** From an object's own space to the page in points (GB/T 33190, 8.5: its CTM first, then the corner of its Boundary). */
export function placeObject(object: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributeOf(object, 'Boundary'));
  const own = numbersOf(attributeOf(object, 'CTM'));
  const placed = multiply([1, 0, 0, 1, x, y], own.length === 6 ? toMatrix(own) : IDENTITY);
  return multiply([POINTS, 0, 0, POINTS, 0, 0], placed);
}

/** False for what is switched off or wholly transparent. */
export function isShown(object: XmlElement): boolean {
  return attributeOf(object, 'Visible') !== 'false' && attributeOf(object, 'Alpha') !== '0';
}
