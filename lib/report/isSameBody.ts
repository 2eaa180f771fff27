import { dropSpace } from '../text/foldSpace';
import { isAbbreviation } from '../text/isAbbreviation';
import { partsOf } from './unitParts';

const GOVERNMENT = /^(?:人民政府|政府|管理委员会|管委会)$/;
const isShort = (a: string, b: string): boolean =>
  a.at(-1) === b.at(-1) && (isAbbreviation(a, b) || isAbbreviation(b, a));

/**
 * True when one name is short for the other: 柳南区审计局 for 柳州市柳南区审计局, 县发改局 for 沭阳县发展和改革局, 柳南区 for
 * 柳南区人民政府. A government, its office and its departments are different bodies.
 */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => {
    const { places, rest } = partsOf(dropSpace(name.normalize('NFKC')));
    return { places, rest: places.length > 0 && GOVERNMENT.test(rest) ? '' : rest };
  });
  if (!a || !b) return false;
  // 区审计局, 审计局: a name without its place.
  if (a.places.length === 0 || b.places.length === 0) return isShort(one, other);
  if (a.places.at(-1) !== b.places.at(-1) || (a.rest === '') !== (b.rest === '')) return false;
  const [above, below] = [a, b].map(({ places }) => places.slice(0, -1).join(''));
  const isAbove = (above ?? '').endsWith(below ?? '') || (below ?? '').endsWith(above ?? '');
  return isAbove && (a.rest === b.rest || isShort(a.rest, b.rest));
}
