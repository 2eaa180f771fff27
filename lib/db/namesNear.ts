import { editDistance } from '../text/editDistance';
import type { KnownUnit, UnitIndex } from './readUnitIndex';

const MOST = 5;

/**
 * Units whose names differ in one character (沐阳县 for 沭阳县), if they are few, then those whose names contain the words or are
 * contained in them, the longest name first. To help the person along; never taken as an answer.
 */
export function namesNear(printed: string, { byName, byPlace }: UnitIndex): readonly KnownUnit[] {
  const name = printed.replace(/人民政府$/, '');
  const containing: (readonly [string, readonly KnownUnit[]])[] = [];
  const alike = new Set<KnownUnit>();
  for (const names of [byName, byPlace]) {
    for (const [known, units] of names) {
      if (known.length < 3) continue;
      if (known.includes(name) || name.includes(known)) containing.push([known, units]);
      else if (name.length >= 3 && editDistance(known, name, 1) === 1)
        for (const unit of units) alike.add(unit);
    }
  }
  const sorted = containing.toSorted(([a], [b]) => b.length - a.length).flatMap(([, units]) => units);
  return [...new Set([...(alike.size <= MOST ? alike : []), ...sorted])].slice(0, MOST);
}
