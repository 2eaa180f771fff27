import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unitKeys } from '../search/unitKeys';
import type { Db } from './client';

/** To be counted up when lib/search comes to other keys for the same names. */
const VERSION = 1;

/** Rows a statement: Postgres takes some ten thousand values in arrays without complaint. */
const BATCH = 20_000;

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

/**
 * Brings what units may be looked for by up to date with their names, aliases, places and former names. Cheap when
 * nothing changed since the last time. Returns whether it wrote anything.
 */
export async function refreshSearchKeys(db: Db): Promise<boolean> {
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
  const known = await db.baseData.findUnique({ where: { name: 'search' } });
  if (known?.sha256 === sha256) return false;

  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const keys = units.flatMap((unit) =>
    unitKeys({ ...unit, above: namesAbove(unit, byId) }).map((key) => ({ id: unit.id, ...key })),
  );
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, i) =>
    keys.slice(i * BATCH, (i + 1) * BATCH),
  );
  await db.$transaction([
    db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit_search_key'))`, // one process at a time
    db.$executeRaw`DELETE FROM unit_search_key`,
    ...batches.map(
      (batch) => db.$executeRaw`
        INSERT INTO unit_search_key (unit_id, text, name, kind, pinyin, initials)
        SELECT * FROM unnest(${batch.map(({ id }) => id)}::text[], ${batch.map(({ text }) => text)}::text[],
                             ${batch.map(({ name }) => name)}::text[], ${batch.map(({ kind }) => kind)}::text[],
                             ${batch.map(({ full }) => full)}::text[], ${batch.map(({ initials }) => initials)}::text[])`,
    ),
    db.$executeRaw`
      INSERT INTO base_data (name, sha256) VALUES ('search', ${sha256})
      ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256`,
  ]);
  return true;
}
