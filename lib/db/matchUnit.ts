import { namesNear } from './namesNear';
import { isGovernment, type KnownUnit, normalizeName, type UnitIndex, unitsAbove } from './readUnitIndex';

/** A unit that may be meant, by id and full path of names. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

export type UnitMatch =
  | {
      readonly kind: 'found';
      readonly id: string;
      /** What settled it where the name alone did not: a name or a host of the document. */
      readonly because?: string;
    }
  /** A Chinese sentence that says what is unclear and what to do, and the units that may be meant. */
  | { readonly kind: 'unclear'; readonly reason: string; readonly candidates: readonly Candidate[] };

/** What else a document says about where it belongs: used between units of one name, never against the name. */
export interface MatchContext {
  /** Host of the page, in lower case. */
  readonly host: string | null;
  /** Other names in it: the source line, the name of the website. */
  readonly names: readonly string[];
}

const NO_CONTEXT: MatchContext = { host: null, names: [] };
const SHOWN = 5;

/** A unit reports on a year if it existed on 31 December of that year: the code table of the year. */
const existed = ({ validFrom, validTo }: KnownUnit, year: number): boolean => {
  const lastDay = new Date(Date.UTC(year, 11, 31));
  return (validFrom === null || validFrom <= lastDay) && (validTo === null || validTo >= lastDay);
};

/** All units that bear a name, of whatever year. 人民政府办公室 is another body than 人民政府. */
function unitsNamed(printed: string, { byId, byName, byPlace, byRest }: UnitIndex): readonly KnownUnit[] {
  const byCode = byId.get(printed.trim());
  const name = normalizeName(printed);
  const place = name.replace(/(?:人民政府|行政公署|行署|政府)$/, '');
  const found = [...(byCode ? [byCode] : []), ...(byName.get(name) ?? []), ...(byPlace.get(place) ?? [])];
  if (name.endsWith('人民政府'))
    found.push(...(byName.get(place) ?? []).filter((unit) => isGovernment(unit) || unit.type === 'town'));
  for (let at = 2; at < name.length; at += 1) {
    const parents = [...(byPlace.get(name.slice(0, at)) ?? []), ...(byName.get(name.slice(0, at)) ?? [])];
    for (const parent of parents) found.push(...(byRest.get(`${parent.id}\t${name.slice(at)}`) ?? []));
  }
  return [...new Set(found)];
}

/** 江苏省南京市鼓楼区（320106）. */
function describe(unit: KnownUnit, { byId }: UnitIndex): Candidate {
  const above = unitsAbove(unit, byId).map(({ shortName }) => shortName);
  const path = above.toReversed().filter((name) => !unit.shortName.startsWith(name));
  return { id: unit.id, name: `${path.join('')}${unit.shortName}` };
}
const list = (candidates: readonly Candidate[]): string =>
  `${candidates
    .slice(0, SHOWN)
    .map(({ id, name }) => `${name}（${id}）`)
    .join('、')}${candidates.length > SHOWN ? '等' : ''}`;

/** The one of several units that the rest of the document points at: by another name in it, or by the host of the page. */
function settle(
  units: readonly KnownUnit[],
  { host, names }: MatchContext,
  year: number,
  index: UnitIndex,
): { readonly unit: KnownUnit; readonly because: string } | null {
  const isIn = (unit: KnownUnit, whole: KnownUnit): boolean =>
    unit === whole || unitsAbove(unit, index.byId).includes(whole);
  const owners = (host === null ? undefined : index.byHost.get(host)) ?? [];
  const hints = [
    ...names.flatMap((name) => {
      const bearers = unitsNamed(name, index).filter((unit) => existed(unit, year));
      return bearers.length === 1 ? [{ places: bearers, because: name }] : [];
    }),
    ...(owners.length > 0 ? [{ places: owners, because: host ?? '' }] : []),
  ];
  const pointed = hints.flatMap(({ places, because }) => {
    const fitting = units.filter((unit) => places.some((place) => isIn(unit, place) || isIn(place, unit)));
    const [unit] = fitting;
    return unit && fitting.length === 1 ? [{ unit, because }] : [];
  });
  const [first] = pointed;
  return first && pointed.every(({ unit }) => unit === first.unit) ? first : null;
}

/** What units of another time were or became in a year, through all changes between. */
function relatives(units: readonly KnownUnit[], year: number, index: UnitIndex): readonly KnownUnit[] {
  const found = new Set<KnownUnit>();
  const seen = new Set<string>();
  const follow = (id: string, links: UnitIndex['successors']): void => {
    for (const next of links.get(id) ?? []) {
      const unit = index.byId.get(next);
      if (!unit || seen.has(next)) continue;
      seen.add(next);
      if (existed(unit, year)) found.add(unit);
      else follow(next, links);
    }
  };
  for (const unit of units) {
    const isOver = unit.validTo !== null && unit.validTo < new Date(Date.UTC(year, 11, 31));
    follow(unit.id, isOver ? index.successors : index.predecessors);
  }
  return [...found];
}

/**
 * The unit that a report of a year names, by id, code or any of its names, as the code table of that year has it. Exactly one
 * unit must fit: a name that several bear (鼓楼区) is settled by what else the document says; else it is a question to the person
 * with the units that may be meant, never a guess.
 */
export function matchUnit(
  index: UnitIndex,
  printed: string | null,
  year: number,
  context: MatchContext = NO_CONTEXT,
): UnitMatch {
  if (!printed)
    return {
      kind: 'unclear',
      reason: '报告里没有找到发布单位：请在对照表里写明单位编号，或补上写明单位全称和年份的标题后再导入。',
      candidates: [],
    };
  const named = unitsNamed(printed, index);
  const units = named.filter((unit) => existed(unit, year));
  const toCandidates = (some: readonly KnownUnit[]): Candidate[] => some.map((unit) => describe(unit, index));

  const [unit] = units;
  if (unit && units.length === 1) return { kind: 'found', id: unit.id };
  if (units.length > 1) {
    const settled = settle(units, context, year, index);
    if (settled) return { kind: 'found', id: settled.unit.id, because: settled.because };
    const candidates = toCandidates(units);
    return {
      kind: 'unclear',
      reason: `有 ${units.length} 个单位叫“${printed}”：${list(candidates)}。请在对照表里选定单位编号，或在标题、数据表里写明所属省、市。`,
      candidates,
    };
  }
  if (named.length > 0) {
    const candidates = toCandidates(relatives(named, year, index));
    const instead = candidates.length > 0 ? `当年的单位是${list(candidates)}。` : '';
    return {
      kind: 'unclear',
      reason: `单位“${printed}”在 ${year} 年年末不存在（已撤并或尚未设立）：${instead}请核对报告年度，或在对照表里选定单位编号；起止日期有误的，在单位表中更正。`,
      candidates,
    };
  }
  const near = namesNear(normalizeName(printed), index).filter((one) => existed(one, year));
  const candidates = toCandidates(near);
  return {
    kind: 'unclear',
    reason: `不认识的单位“${printed}”：${candidates.length > 0 ? `相近的有：${list(candidates)}。` : ''}请核对名称；就是其中之一的，在对照表里选定单位编号；确有其他单位的，先在单位表（CSV，见 docs/importing.md）中登记名称或别名，用 --units 给出后再导入。`,
    candidates,
  };
}
