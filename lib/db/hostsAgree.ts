import { type KnownUnit, type UnitIndex, unitsAbove } from './readUnitIndex';

/**
 * Whether a host belongs to a unit, one above or one below it. False only when all its owners are of another province: cities
 * and counties share hosts in ways no table knows. Null when nothing is known.
 */
export function hostsAgree(index: UnitIndex, id: string, host: string): boolean | null {
  const unit = index.byId.get(id);
  const owners = index.byHost.get(host) ?? [];
  if (!unit || owners.length === 0) return null;
  const lineOf = (one: KnownUnit): readonly KnownUnit[] => [one, ...unitsAbove(one, index.byId)];
  if (owners.some((owner) => lineOf(unit).includes(owner) || lineOf(owner).includes(unit))) return true;
  const top = lineOf(unit).at(-1);
  return owners.some((owner) => lineOf(owner).at(-1) === top) ? null : false;
}
