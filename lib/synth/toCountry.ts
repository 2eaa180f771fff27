import { heavyTailed } from './draw';
import type { InventedCountry, InventedLink, InventedUnit } from './inventedUnit';
import { DEPARTMENTS, ordinalName, signOf, TOWNS } from './placeWords';
import { randomOf } from './random';
import { seedOf } from './seedOf';

export interface CountryPlan {
  /** Bodies that report at one time; those that were renamed or made a district have a predecessor more. */
  readonly units: number;
  readonly seed: number;
  /** Changes happen within these years. */
  readonly from: number;
  readonly to: number;
}

/** Of a hundred bodies so many are cities, counties and departments; the rest are towns. */
const SHARES = { city: 0.05, county: 0.46, department: 0.3 } as const;
/** Codes have two digits a level: 90–99, of which a province takes one. */
const MOST_PROVINCES = 10;
const MOST_CITIES = 99;
/** Leaves codes for counties that are founded or made districts. */
const MOST_COUNTIES = 80;
const TOWNS_OF_A_COUNTY = 8;
const SPREAD = 0.9;
/** Of a hundred counties so many change once. */
const CHANGED = 0.04;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

interface Draft extends Omit<InventedUnit, 'size'> {
  readonly below: { count: number };
}

function toDraft(
  parent: Draft | null,
  own: Pick<Draft, 'id' | 'shortName' | 'type' | 'level' | 'regionCode'> & {
    readonly ending?: string;
    /** Its own part of a title, where that is less than its short name. */
    readonly step?: string;
  },
): Draft {
  const { ending = '人民政府', step = own.shortName, ...rest } = own;
  if (parent) parent.below.count += 1;
  return {
    ...rest,
    name: `${own.shortName}${ending}`,
    parentId: parent?.id ?? null,
    validFrom: null,
    validTo: null,
    path: `${parent?.path ?? ''}${step}`,
    below: { count: 0 },
  };
}

/** Deals children out to parents in turn: the first parent never has two more than the last. */
const parentOf = (parents: readonly Draft[], n: number): Draft => {
  const parent = parents[n % parents.length];
  if (!parent) throw new Error('No parent to deal children to');
  return parent;
};

function governments(plan: CountryPlan): readonly Draft[][] {
  const provinceCount = Math.min(MOST_PROVINCES, Math.max(1, Math.round(plan.units / 650)));
  const cityCount = Math.min(
    provinceCount * MOST_CITIES,
    Math.max(provinceCount, Math.round(plan.units * SHARES.city)),
  );
  const countyCount = Math.min(cityCount * MOST_COUNTIES, Math.round(plan.units * SHARES.county));
  const provinces = Array.from({ length: provinceCount }, (_, n) => {
    const code = `9${n}0000`;
    const shortName = n === 0 ? '示例省' : `示例${signOf(n)}省`;
    return toDraft(null, { id: code, shortName, type: 'prov_gov', level: 'province', regionCode: code });
  });
  const cities = Array.from({ length: cityCount }, (_, n) => {
    const province = parentOf(provinces, n);
    const code = `${province.regionCode.slice(0, 2)}${twoDigits(province.below.count + 1)}00`;
    const shortName = n === 0 ? '示范市' : `示范${ordinalName(n)}市`;
    return toDraft(province, { id: code, shortName, type: 'city_gov', level: 'city', regionCode: code });
  });
  const counties = Array.from({ length: countyCount }, (_, n) => {
    const city = parentOf(cities, n);
    const code = `${city.regionCode.slice(0, 4)}${twoDigits(city.below.count + 1)}`;
    const kind = city.below.count % 3 === 0 ? '区' : '县';
    const shortName = `样例${ordinalName(n)}${kind}`;
    return toDraft(city, { id: code, shortName, type: 'county_gov', level: 'county', regionCode: code });
  });
  return [provinces, cities, counties];
}

/** Departments in whole sets: a government that has one here has all. */
function departments(hosts: readonly Draft[], count: number): Draft[] {
  return Array.from({ length: count }, (_, n) => {
    const host = hosts[Math.floor(n / DEPARTMENTS.length)];
    const usual = DEPARTMENTS[n % DEPARTMENTS.length];
    if (!host || usual === undefined) throw new Error(`No government for department ${n}`);
    const name = host.level === 'province' ? usual.replace(/局$/, '厅').replace(/办公室$/, '办公厅') : usual;
    const level = { province: 'prov', city: 'city', county: 'county', town: 'county' }[host.level];
    return toDraft(host, {
      id: `${host.id}-d${twoDigits((n % DEPARTMENTS.length) + 1)}`,
      shortName: `${host.shortName}${name}`,
      type: `${level}_${n % DEPARTMENTS.length === 0 ? 'office' : 'dept'}`,
      level: host.level,
      regionCode: host.regionCode,
      ending: '',
      step: name,
    });
  });
}

function towns(counties: readonly Draft[], count: number): Draft[] {
  return Array.from({ length: count }, (_, n) => {
    const county = counties[Math.floor(n / TOWNS_OF_A_COUNTY) % counties.length];
    if (!county) throw new Error(`No county for town ${n}`);
    const ordinal =
      (n % TOWNS_OF_A_COUNTY) + TOWNS_OF_A_COUNTY * Math.floor(n / (TOWNS_OF_A_COUNTY * counties.length));
    const kind = TOWNS[ordinal % TOWNS.length] ?? '镇';
    return toDraft(county, {
      id: `${county.id}-t${twoDigits(ordinal + 1)}`,
      shortName: `样例${ordinalName(ordinal)}${kind}`,
      type: kind === '街道' ? 'subdistrict' : 'town',
      level: 'town',
      regionCode: county.regionCode,
      ending: kind === '街道' ? '办事处' : '人民政府',
    });
  });
}

/** What happened to a county: renamed, made a district, or a new one split off it. */
function changeOf(county: Draft, kind: InventedLink['kind'], year: number, freeCode: string) {
  const day = `${year}-07-01`;
  const stem = county.shortName.replace(/[县区]$/, '');
  const shortName = {
    rename: `${stem.replace('样例', '样例新')}县`,
    convert: `${stem}区`,
    split: `${stem.replace('样例', '样例东')}县`,
  }[kind];
  const isSameCode = kind === 'rename';
  const after: Draft = {
    ...county,
    id: isSameCode ? county.id : freeCode,
    regionCode: isSameCode ? county.regionCode : freeCode,
    shortName,
    name: `${shortName}人民政府`,
    path: county.path.replace(county.shortName, shortName),
    validFrom: day,
  };
  const ended: Draft = {
    ...county,
    // As in the base of real units: of two that bear one code the later has it as id.
    id: isSameCode ? `${county.id}-to${year - 1}` : county.id,
    validTo: `${year}-06-30`,
  };
  const before = kind === 'split' ? county : ended;
  const link: InventedLink = { predecessor: before.id, successor: after.id, kind, year, date: day };
  return { before, after, link };
}

/**
 * An invented country: provinces, cities, counties, departments and towns, of which a few change within the years.
 * Equal plans give equal countries. No name in it is that of a real place: all begin with 示例, 示范 or 样例.
 */
export function toCountry(plan: CountryPlan): InventedCountry {
  const { seed, from, to } = plan;
  const random = randomOf(seedOf(seed, 'country'));
  const [provinces = [], cities = [], counties = []] = governments(plan);
  const all = [...provinces, ...cities, ...counties];
  const departmentCount = Math.min(
    Math.round(plan.units * SHARES.department),
    all.length * DEPARTMENTS.length,
  );
  const rest = Math.max(0, plan.units - all.length - departmentCount);
  const mixed = cities.flatMap((city, n) => [city, ...counties.slice(n, n + 1)]);
  const bodies = [
    ...departments([...provinces, ...mixed, ...counties.slice(cities.length)], departmentCount),
    ...(counties.length > 0 ? towns(counties, rest) : []),
  ];
  // Those that change are without bodies below them, which would have to change parents too.
  const parents = new Set(bodies.map(({ parentId }) => parentId));
  const links: InventedLink[] = [];
  const changed = counties.flatMap((county) => {
    const isChanged = from < to && random.chance(CHANGED) && !parents.has(county.id);
    if (!isChanged) return [county];
    const city = cities.find(({ id }) => id === county.parentId);
    if (!city) return [county];
    city.below.count += 1;
    const freeCode = `${city.regionCode.slice(0, 4)}${twoDigits(city.below.count)}`;
    const kind = county.shortName.endsWith('县')
      ? random.pick(['rename', 'convert', 'split'] as const)
      : ('split' as const);
    const { before, after, link } = changeOf(county, kind, random.int(from + 1, to), freeCode);
    links.push(link);
    return [before, after];
  });
  const units = [...provinces, ...cities, ...changed, ...bodies].map(
    ({ below: _, ...unit }): InventedUnit => ({ ...unit, size: heavyTailed(random, SPREAD) }),
  );
  return { units, links };
}
