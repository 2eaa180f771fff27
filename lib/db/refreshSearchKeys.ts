import type { Db } from './client';
import { unitSearchKeys } from './unitSearchKeys';

/** Rows a statement: Postgres takes some ten thousand values in arrays without complaint. */
const BATCH = 20_000;

/**
 * Brings what units may be looked for by up to date with their names, aliases, places and former names. Cheap when
 * nothing changed since the last time. Returns whether it wrote anything.
 */
export async function refreshSearchKeys(db: Db): Promise<boolean> {
  const { sha256, keys: make } = await unitSearchKeys(db);
  const known = await db.baseData.findUnique({ where: { name: 'search' } });
  if (known?.sha256 === sha256) return false;

  const keys = make();
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
