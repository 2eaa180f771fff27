import { dropSpace } from '../text/foldSpace';
import type { Db } from './client';

interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly parentId: string | null;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly aliases: readonly string[];
}

/** Every name under which a unit may be printed → the units of that name. */
export interface UnitIndex {
  readonly byId: ReadonlyMap<string, KnownUnit>;
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
}

export type UnitMatch =
  | { readonly kind: 'found'; readonly id: string }
  /** A Chinese sentence that says what is unclear and what to do. */
  | { readonly kind: 'unclear'; readonly reason: string };

const normalize = (name: string): string => dropSpace(name.normalize('NFKC'));

/** 柳南区, 柳州市柳南区, 广西壮族自治区柳州市柳南区: the name alone and behind its parents' names. */
function pathNames(unit: KnownUnit, byId: ReadonlyMap<string, KnownUnit>): readonly string[] {
  const names = [unit.shortName];
  const seen = new Set([unit.id]);
  let path = unit.shortName;
  let at = unit.parentId ? byId.get(unit.parentId) : undefined;
  // Registering refuses circles; one that came in by another way must not hang every import.
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    path = `${at.shortName}${path}`;
    names.push(path);
    at = at.parentId ? byId.get(at.parentId) : undefined;
  }
  return names;
}

/** 人民政府 may be left out of a government's name; 人民政府办公室 is another body and never the same. */
function namesOf(unit: KnownUnit, byId: ReadonlyMap<string, KnownUnit>): ReadonlySet<string> {
  const isGovernment = /_gov$/.test(unit.type);
  const places = isGovernment
    ? pathNames(unit, byId).flatMap((name) => [name, `${name}人民政府`])
    : [unit.shortName];
  return new Set([unit.name, ...places, ...unit.aliases].map(normalize));
}

/** Reads all units for matching: some thousand names, once per import. */
export async function readUnitIndex(db: Db): Promise<UnitIndex> {
  const rows = await db.unit.findMany({ include: { aliases: true } });
  const units = rows.map(
    ({ aliases, ...unit }): KnownUnit => ({ ...unit, aliases: aliases.map(({ alias }) => alias) }),
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const name of namesOf(unit, byId)) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return { byId, byName };
}

/** A unit reports on a year if it existed on 31 December of that year. */
const existed = ({ validFrom, validTo }: KnownUnit, year: number): boolean => {
  const lastDay = new Date(Date.UTC(year, 11, 31));
  return (validFrom === null || validFrom <= lastDay) && (validTo === null || validTo >= lastDay);
};

const WHAT_TO_DO =
  '请核对名称；确有此单位的，先在单位表（CSV，见 docs/importing.md）中登记名称或别名，用 --units 给出后再导入。';

/** Units whose names contain the words, or are contained in them, to help the person along. */
function similar(name: string, { byName }: UnitIndex): string {
  const near = [...byName].filter(
    ([known]) => known.length > 2 && (known.includes(name) || name.includes(known)),
  );
  const shown = [
    ...new Set(near.toSorted((a, b) => b[0].length - a[0].length).map(([known]) => known)),
  ].slice(0, 3);
  return shown.length > 0 ? `相近的有：${shown.join('、')}。` : '';
}

/**
 * The unit that a report of a year names, by id or by any of its names. Exactly one unit must fit: a name that
 * none or several bear (鼓楼区) is a question to the person, never a guess.
 */
export function matchUnit(index: UnitIndex, printed: string | null, year: number): UnitMatch {
  if (!printed)
    return { kind: 'unclear', reason: '报告里没有找到发布单位：请补上写明单位全称和年份的标题后再导入。' };
  const byId = index.byId.get(printed);
  const named = byId ? [byId] : (index.byName.get(normalize(printed)) ?? []);
  const units = named.filter((unit) => existed(unit, year));

  const [unit] = units;
  if (unit && units.length === 1) return { kind: 'found', id: unit.id };
  if (units.length > 1) {
    const paths = units
      .slice(0, 5)
      .map((candidate) => `${pathNames(candidate, index.byId).at(-1)}（${candidate.id}）`);
    return {
      kind: 'unclear',
      reason: `有 ${units.length} 个单位叫“${printed}”：${paths.join('、')}${units.length > 5 ? '等' : ''}。请在标题或数据表里写明所属省、市，或用单位编号。`,
    };
  }
  if (named.length > 0) {
    return {
      kind: 'unclear',
      reason: `单位“${printed}”在 ${year} 年年末不存在（已撤并或尚未设立）：请核对报告年度；如确系该单位，请在单位表中更正起止日期。`,
    };
  }
  return {
    kind: 'unclear',
    reason: `不认识的单位“${printed}”：${similar(normalize(printed), index)}${WHAT_TO_DO}`,
  };
}
