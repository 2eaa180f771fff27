import type { Db } from '../db/client';
import { findUnits } from '../db/findUnits';
import { findBelow, type Place } from '../db/quality/findPlace';
import type { UnitRow } from '../metrics/rows';

/** A place that was asked for, with the unit at its head. */
export interface AskedPlace {
  readonly place: Place;
  /** null when none was asked for, or when there is no such unit. */
  readonly parent: UnitRow | null;
}

/** The units of a place: the parent and all below it; all units without one, none when there is no such unit. */
export async function loadPlace(
  db: Db,
  {
    parent,
    level,
    type,
  }: {
    readonly parent?: string | undefined;
    readonly level?: string | undefined;
    readonly type?: string | undefined;
  },
): Promise<AskedPlace> {
  if (parent === undefined) return { place: { units: null, level, type }, parent: null };
  const [units, asked] = await Promise.all([findBelow(db, parent), findUnits(db, [parent])]);
  return { place: { units, level, type }, parent: asked[0] ?? null };
}
