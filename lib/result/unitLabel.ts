import type { UnitRow } from '../metrics/rows';

/**
 * A unit's name where units of several places stand together: counties and below with the place above them, since many
 * share a name (南京市鼓楼区), unless the name says it already.
 */
export function unitLabel({ shortName, parentName, level }: UnitRow): string {
  const isPlain = level === 'country' || level === 'province' || level === 'city';
  return isPlain || parentName === null || shortName.startsWith(parentName)
    ? shortName
    : `${parentName}${shortName}`;
}
