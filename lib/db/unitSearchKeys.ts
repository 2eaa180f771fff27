import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type UnitKey, unitKeys } from '../search/unitKeys';
import type { Db } from './client';

/** To be counted up when lib/search comes to other keys for the same names. */
const VERSION = 1;

const namedUnit = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  parentId: z.string().nullable(),
  level: z.string(),
  aliases: z.array(z.string()),
  former: z.array(z.string()),
});
type NamedUnit = z.infer<typeof namedUnit>;

/** Names above a unit, its parent first; a circle, which registering refuses, ends the walk. */
function namesAbove(unit: NamedUnit, byId: ReadonlyMap<string, NamedUnit>): readonly string[] {
  const seen = new Set([unit.id]);
  const names: string[] = [];
  let at = unit.parentId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const above = byId.get(at);
    if (above && above.level !== 'country') names.push(above.shortName);
    at = above?.parentId ?? null;
  }
  return names;
}

/** A key under which a unit is found. */
export interface UnitSearchKey extends UnitKey {
  readonly id: string;
}

/** What all units may be looked for by, from their names, aliases, places and former names as they are now; `sha256` over those names. The keys are made when they are asked for. */
export async function unitSearchKeys(
  db: Db,
): Promise<{ readonly sha256: string; readonly keys: () => readonly UnitSearchKey[] }> {
  const units = namedUnit.array().parse(
    await db.$queryRaw`
      SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.parent_id AS "parentId", unit.level,
             ARRAY(SELECT alias FROM unit_alias WHERE unit_alias.unit_id = unit.id ORDER BY alias) AS "aliases",
             ARRAY(SELECT DISTINCT before.short_name
                     FROM unit_successor JOIN unit AS before ON before.id = predecessor_id
                    WHERE successor_id = unit.id AND kind <> 'split' ORDER BY before.short_name) AS "former"
        FROM unit ORDER BY unit.id`,
  );
  const sha256 = createHash('sha256')
    .update(JSON.stringify([VERSION, units]))
    .digest('hex');
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return {
    sha256,
    keys: () =>
      units.flatMap((unit) =>
        unitKeys({ ...unit, above: namesAbove(unit, byId) }).map((key) => ({ id: unit.id, ...key })),
      ),
  };
}
