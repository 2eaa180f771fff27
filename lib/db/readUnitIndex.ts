import { dropSpace } from '../text/foldSpace';
import type { Db } from './client';
import { placeNames } from './placeNames';

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly level: string;
  readonly regionCode: string | null;
  readonly parentId: string | null;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly aliases: readonly string[];
}

/** What all units may be called and how they hang together, for matching. */
export interface UnitIndex {
  readonly byId: ReadonlyMap<string, KnownUnit>;
  /** Registered names and codes. */
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
  /** Governments by the names of their territory, with and without those above it. */
  readonly byPlace: ReadonlyMap<string, readonly KnownUnit[]>;
  /** Other units by parent and the rest of their name: `450204\t审计局`. */
  readonly byRest: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly byHost: ReadonlyMap<string, readonly KnownUnit[]>;
  /** Ids of what a unit became, and of what it was before. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
}

/** A name in the one spelling that names are compared in. */
export const normalizeName = (name: string): string => dropSpace(name.normalize('NFKC'));

export const isGovernment = ({ type }: KnownUnit): boolean => type.endsWith('_gov');

/** The same body by its long and its short ending. */
function endings(name: string): readonly string[] {
  if (name.endsWith('管理委员会')) return [name, name.replace(/管理委员会$/, '管委会')];
  if (name.endsWith('管委会')) return [name, name.replace(/管委会$/, '管理委员会')];
  return name.endsWith('街道办事处') ? [name, name.replace(/办事处$/, '')] : [name];
}

/** The units above one, its parent first. A circle, which registering refuses, ends the walk. */
export function unitsAbove(unit: KnownUnit, byId: UnitIndex['byId']): readonly KnownUnit[] {
  const above: KnownUnit[] = [];
  let at = unit.parentId === null ? undefined : byId.get(unit.parentId);
  while (at && at !== unit && !above.includes(at)) {
    above.push(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return above;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Reads all units for matching: some thousand names, once per import. */
export async function readUnitIndex(db: Db): Promise<UnitIndex> {
  const [rows, links] = await Promise.all([
    db.unit.findMany({ include: { aliases: true, hosts: true } }),
    db.unitSuccessor.findMany(),
  ]);
  const units = rows.map(
    ({ aliases, hosts: _, ...unit }): KnownUnit => ({ ...unit, aliases: aliases.map(({ alias }) => alias) }),
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const [byName, byPlace, byRest, byHost] = [0, 1, 2, 3].map(() => new Map<string, KnownUnit[]>());
  const successors = new Map<string, string[]>();
  const predecessors = new Map<string, string[]>();
  const formerNames = new Map<string, string[]>();
  if (!byName || !byPlace || !byRest || !byHost) throw new Error('four maps');

  for (const { predecessorId, successorId, kind } of links) {
    add(successors, predecessorId, successorId);
    add(predecessors, successorId, predecessorId);
    const before = byId.get(predecessorId);
    if (kind === 'rename' && before) add(formerNames, successorId, before.shortName);
  }
  for (const { id, hosts } of rows) {
    const unit = byId.get(id);
    for (const { host } of unit ? hosts : []) if (unit) add(byHost, host, unit);
  }
  for (const unit of units) {
    const names = [unit.name, unit.shortName, ...unit.aliases].map(normalizeName).flatMap(endings);
    for (const name of names) add(byName, name, unit);
    if (isGovernment(unit)) {
      if (unit.regionCode !== null) add(byName, unit.regionCode, unit);
      const above = unitsAbove(unit, byId).map((one) =>
        [one.shortName, ...(formerNames.get(one.id) ?? [])].map((name) => ({ name, level: one.level })),
      );
      for (const path of placeNames({ name: unit.shortName, level: unit.level }, above))
        add(byPlace, path, unit);
      continue;
    }
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    if (!parent) continue;
    for (const name of names) {
      const rest = name.startsWith(parent.shortName) ? name.slice(parent.shortName.length) : name;
      if (rest !== '') add(byRest, `${parent.id}\t${rest}`, unit);
    }
  }
  return { byId, byName, byPlace, byRest, byHost, successors, predecessors };
}
