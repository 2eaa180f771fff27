import { z } from 'zod';
import { readCursor } from '../../../lib/api/cursor';
import {
  getUnit,
  listChildren,
  listLineage,
  listPeers,
  listUnits,
} from '../../../lib/api/endpoints/unitEndpoints';
import { isProblem, type Problem } from '../../../lib/api/problems';
import type { Db } from '../../../lib/db/client';
import { findLineage } from '../../../lib/db/findLineage';
import { findUnits } from '../../../lib/db/findUnits';
import { findUnitPage, type RegisteredUnit, type UnitChoice } from '../../../lib/db/pages/findUnitPage';
import { answer } from '../answer';
import { unknownUnits } from '../unknownUnits';

const key = z.tuple([z.string()]);

const toUnit = (unit: RegisteredUnit) => ({
  id: unit.id,
  name: unit.name,
  short_name: unit.shortName,
  level: unit.level,
  type: unit.type,
  region_code: unit.regionCode,
  parent_id: unit.parentId,
  parent_name: unit.parentName,
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
  years: unit.years,
});

const noSuchUnit = (id: string): Problem => ({
  problem: 'not-found',
  detail: `没有编号为“${id}”的单位。编号可用 /api/v1/units?q=… 查到。`,
});

async function pageOfUnits(
  db: Db,
  choice: UnitChoice,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const read = readCursor(key, cursor);
  if (isProblem(read)) return read;
  const found = await findUnitPage(db, choice, { after: read.after?.[0] ?? null, limit: limit + 1 });
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { data: found.slice(0, limit).map(toUnit), end: last ? [last.id] : null };
}

const exists = async (db: Db, id: string): Promise<boolean> => (await findUnits(db, [id])).length > 0;

export const UNIT_ANSWERS = [
  answer(listUnits, async ({ db }, _, { q, reported, limit, cursor, ...choice }) => {
    const problem = await unknownUnits(db, choice);
    if (problem) return problem;
    const words = q?.trim() || undefined;
    return pageOfUnits(db, { ...choice, words, reported: reported && reported === 'yes' }, { limit, cursor });
  }),
  answer(getUnit, async ({ db }, { id }) => {
    const [unit] = await findUnitPage(db, { ids: [id] }, { after: null, limit: 1 });
    return unit ? { data: toUnit(unit) } : noSuchUnit(id);
  }),
  answer(listChildren, async ({ db }, { id }, paging) =>
    (await exists(db, id)) ? pageOfUnits(db, { childrenOf: id }, paging) : noSuchUnit(id),
  ),
  answer(listPeers, async ({ db }, { id }, paging) =>
    (await exists(db, id)) ? pageOfUnits(db, { peersOf: id }, paging) : noSuchUnit(id),
  ),
  answer(listLineage, async ({ db }, { id }) =>
    (await exists(db, id))
      ? {
          data: (await findLineage(db, id)).map(({ shortName, ...relative }) => ({
            ...relative,
            short_name: shortName,
          })),
        }
      : noSuchUnit(id),
  ),
];
