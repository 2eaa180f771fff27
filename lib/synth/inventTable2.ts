import type { CellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import type { Edition } from '../metrics/types';
import { countAround, heavyTailed } from './draw';
import type { InventedUnit } from './inventedUnit';
import type { Random } from './random';

/** Documents and items that one year hands on to the next. */
export interface Stock {
  readonly regulations: number;
  readonly normative: number;
  /** Licences, other services, penalties, coercive measures, fees. */
  readonly items: readonly number[];
}

/** Only provinces and cities make rules (规章). */
const MAKES_RULES = new Set(['prov_gov', 'city_gov']);
const ITEMS = ['licence', 'service', 'penalty', 'coercion', 'fee'] as const;
/** Decisions a year of the usual county, by kind. */
const DECISIONS: Readonly<Record<string, number>> = {
  t2_licence_decisions: 6_000,
  t2_service_decisions: 9_000,
  t2_penalty_decisions: 2_500,
  t2_coercion_decisions: 120,
};
/** A government works for its whole territory, a department for itself, a town on little. */
const OF_TYPE: Readonly<Record<string, number>> = {
  prov_gov: 12,
  city_gov: 4,
  county_gov: 1,
  town: 0.01,
  subdistrict: 0.01,
};

const OF_OTHERS = 0.15;

/** How busy a body is, measured by the usual county. */
export const scaleOf = ({ type, size }: InventedUnit): number => size * (OF_TYPE[type] ?? OF_OTHERS);

/** What a body has before its first report. */
export function firstStock(unit: InventedUnit, random: Random): Stock {
  return {
    regulations: MAKES_RULES.has(unit.type) ? countAround(random, 30) : 0,
    normative: countAround(random, Math.min(400, 80 * scaleOf(unit))),
    items: ITEMS.map(() => countAround(random, Math.min(900, 180 * scaleOf(unit)))),
  };
}

/** Amounts are in 万元, with up to four decimals, as printed. */
const amount = (mean: number, random: Random): string =>
  String(Math.round(mean * heavyTailed(random, 1.5) * 10_000) / 10_000);

/** Table 2 of a year, which continues the stock of the year before, and the stock at its end. */
export function inventTable2(
  edition: Edition,
  unit: InventedUnit,
  before: Stock,
  random: Random,
): { readonly cells: ReadonlyMap<CellKey, string>; readonly stock: Stock } {
  const scale = scaleOf(unit);
  const cells = new Map<CellKey, string>();
  const put = (key: string, value: number | string): void => {
    cells.set(key, String(value));
  };
  const documents = (kind: 'regulations' | 'normative', mean: number): number => {
    const stock = before[kind];
    const issued = stock === 0 && mean === 0 ? 0 : countAround(random, mean);
    const repealed = Math.min(stock, countAround(random, mean * 0.6));
    put(`t2_${kind}_issued`, issued);
    put(`t2_${kind}_repealed`, repealed);
    put(`t2_${kind}_in_force`, stock + issued - repealed);
    put(`t2_${kind}_made`, issued);
    put(`t2_${kind}_newly_disclosed`, issued);
    put(`t2_${kind}_disclosed_total`, stock + issued - repealed);
    return stock + issued - repealed;
  };
  const regulations = documents('regulations', MAKES_RULES.has(unit.type) ? 2 : 0);
  const normative = documents('normative', Math.min(30, 6 * scale));
  const items = ITEMS.map((kind, i) => {
    const stock = before.items[i] ?? Number.NaN;
    const delta = random.chance(0.6) ? 0 : random.int(-Math.min(20, stock), 20);
    put(`t2_${kind}_items_prev`, stock);
    put(`t2_${kind}_items_delta`, delta);
    return stock + delta;
  });
  for (const [key, usual] of Object.entries(DECISIONS)) {
    const mean = usual * scale * heavyTailed(random, 0.25);
    put(key, random.chance(0.12) ? 0 : countAround(random, mean));
  }
  put('t2_fee_amount', random.chance(0.35) ? '0' : amount(900 * scale, random));
  const purchases = random.chance(0.3) ? 0 : countAround(random, 60 * scale) + 1;
  put('t2_procurement_items', purchases);
  put('t2_procurement_amount', purchases === 0 ? '0' : amount(8_000 * scale, random));
  const printed = metricsOf(edition, 2).map(({ key }): [CellKey, string] => {
    const value = cells.get(key);
    if (value === undefined) throw new Error(`No figure was invented for ${key}`);
    return [key, value];
  });
  return { cells: new Map(printed), stock: { regulations, normative, items } };
}
