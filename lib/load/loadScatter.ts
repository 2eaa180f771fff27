import type { Db } from '../db/client';
import { findUnits } from '../db/findUnits';
import { inputsOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { ScatterQuery } from '../query/scatterQuery';
import { type Scatter, toScatter } from '../result/scatter';
import { loadUnitsOfYear } from './loadUnitsOfYear';

/** Two metrics over units with what the page needs around them. */
export interface ScatterPage {
  readonly scatter: Scatter;
  readonly years: readonly number[];
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  readonly parents: readonly UnitRow[];
}

/** Answers a scatter; null when nothing at all is loaded. Page and files both call this. */
export async function loadScatter(db: Db, query: ScatterQuery): Promise<ScatterPage | null> {
  const inputs = [
    ...inputsOf(query.x, query.xapplicant),
    ...inputsOf(query.y, query.yapplicant),
    ...(query.size === undefined ? [] : inputsOf(query.size)),
  ];
  const found = await loadUnitsOfYear(db, query, inputs);
  if (!found) return null;

  const { year, years, reports, units, cells, expected, leftOut, parent, parents } = found;
  const provinces = query.colour === 'province' ? await provinceNames(db, units) : new Map<string, string>();
  return {
    scatter: toScatter({ ...query, year }, { units, reports, cells, expected, provinces, leftOut }),
    years,
    parent,
    parents,
  };
}

/** Names of the provinces that units lie in, by the first two digits of their codes. */
async function provinceNames(db: Db, units: readonly UnitRow[]): Promise<ReadonlyMap<string, string>> {
  const codes = new Set(
    units.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode.slice(0, 2)])),
  );
  const named = await findUnits(
    db,
    [...codes].map((code) => `${code}0000`),
  );
  return new Map(named.map(({ id, shortName }) => [id.slice(0, 2), shortName]));
}
