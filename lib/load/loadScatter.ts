import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findMarks } from '../db/findMarks';
import { findUnits } from '../db/findUnits';
import { inputsOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { ScatterQuery } from '../query/scatterQuery';
import { type Scatter, toScatter } from '../result/scatter';
import { loadAround, loadUnitsOfYear } from './loadUnitsOfYear';
import { markCells } from './markCells';

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
  const found = await loadUnitsOfYear(db, query);
  if (!found) return null;

  const { year, years, reports, units, leftOut } = found;
  const { parent, version } = query;
  const filter = {
    inputs: [
      ...inputsOf(query.x, query.xapplicant),
      ...inputsOf(query.y, query.yapplicant),
      ...(query.size === undefined ? [] : inputsOf(query.size)),
    ],
    from: year,
    to: year,
    version,
    // All of a country is read by the metrics' index; a part of it by its units.
    ...((parent || leftOut > 0) && { units: reports.map(({ unitId }) => unitId) }),
  };
  const [cells, marks, { expected, ...around }, provinces] = await Promise.all([
    findCells(db, filter),
    findMarks(db, filter),
    loadAround(db, found, parent),
    query.colour === 'province' ? provinceNames(db, units) : new Map<string, string>(),
  ]);
  return {
    scatter: toScatter(
      { ...query, year },
      { units, reports, cells: markCells(cells, marks), expected, provinces, leftOut },
    ),
    years,
    ...around,
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
