import type { Db } from '../db/client';
import { findUnits } from '../db/findUnits';
import type { UnitRow } from '../metrics/rows';

/** The units from the outermost down to one, itself last; empty when there is no such unit. */
export async function loadPath(db: Db, id: string): Promise<readonly UnitRow[]> {
  const path: UnitRow[] = [];
  let at: string | null = id;
  while (at !== null && !path.some((unit) => unit.id === at)) {
    const [unit]: UnitRow[] = await findUnits(db, [at]);
    if (!unit) break;
    path.unshift(unit);
    at = unit.parentId;
  }
  return path;
}
