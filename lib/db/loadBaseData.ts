import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REPORTED_METRICS } from '../metrics/reported';
import type { Db } from './client';
import type { Prisma } from './generated/client';
import { readBaseUnits, type UnitLink } from './readBaseUnits';
import { refreshSearchKeys } from './refreshSearchKeys';
import { findSynthetic } from './synthetic/findSynthetic';
import { splitList, type UnitRow, unitRow } from './unitRow';
import { advanceVersion } from './version/advanceVersion';

/** Thousands of units on a slow disk; milliseconds. */
const LIMITS = { timeout: 120_000, maxWait: 60_000 };

/** Writes units in the transaction of the caller; how many units, names and hosts are others than before. */
async function writeUnits(tx: Prisma.TransactionClient, units: readonly UnitRow[]): Promise<number> {
  const column = (name: Exclude<keyof UnitRow, 'hosts'>): (string | null)[] =>
    units.map((unit) => unit[name]);
  const aliases = units.flatMap(({ id, aliases: names }) => splitList(names).map((alias) => ({ id, alias })));
  const hosts = units.flatMap(({ id, hosts: names = '' }) =>
    splitList(names).map((host) => ({ id, host: host.toLowerCase() })),
  );
  const changed = await tx.$executeRaw`
    INSERT INTO unit (id, name, short_name, type, level, region_code, parent_id, valid_from, valid_to)
    SELECT * FROM unnest(${column('id')}::text[], ${column('name')}::text[], ${column('short_name')}::text[],
                         ${column('type')}::text[], ${column('level')}::text[], ${column('region_code')}::text[],
                         ${column('parent_id')}::text[], ${column('valid_from')}::date[], ${column('valid_to')}::date[])
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, short_name = excluded.short_name, type = excluded.type, level = excluded.level,
      region_code = excluded.region_code, parent_id = excluded.parent_id,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to
    WHERE unit IS DISTINCT FROM excluded`;
  const named = await tx.$executeRaw`
    INSERT INTO unit_alias (unit_id, alias)
    SELECT * FROM unnest(${aliases.map(({ id }) => id)}::text[], ${aliases.map(({ alias }) => alias)}::text[])
    ON CONFLICT DO NOTHING`;
  const hosted = await tx.$executeRaw`
    INSERT INTO unit_host (unit_id, host)
    SELECT * FROM unnest(${hosts.map(({ id }) => id)}::text[], ${hosts.map(({ host }) => host)}::text[])
    ON CONFLICT DO NOTHING`;
  return changed + named + hosted;
}

/**
 * Writes units, parents before children, and what became of them; what is there already is brought up to date, nothing is ever
 * removed. The version of the data set advances if anything is other than before.
 */
export async function saveUnits(
  db: Db,
  units: readonly UnitRow[],
  links: readonly UnitLink[] = [],
): Promise<void> {
  await db.$transaction(async (tx) => {
    const changed = (await writeUnits(tx, units)) + (await writeLinks(tx, links));
    if (changed > 0) await advanceVersion(tx, { kind: 'units' });
  }, LIMITS);
}

/** Writes what became of units; what is there already is brought up to date. Returns how many are others than before. */
async function writeLinks(tx: Prisma.TransactionClient, links: readonly UnitLink[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO unit_successor (predecessor_id, successor_id, kind, year, changed_on, source)
    SELECT * FROM unnest(${links.map(({ predecessor }) => predecessor)}::text[],
                         ${links.map(({ successor }) => successor)}::text[], ${links.map(({ kind }) => kind)}::text[],
                         ${links.map(({ year }) => year)}::smallint[], ${links.map(({ date }) => date)}::date[],
                         ${links.map(({ source }) => source)}::text[])
    ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET
      kind = excluded.kind, year = excluded.year, changed_on = excluded.changed_on, source = excluded.source
    WHERE unit_successor IS DISTINCT FROM excluded`;
}

/** Gives every reported metric of the catalogue its number; numbers given once never change. */
async function writeMetrics(tx: Prisma.TransactionClient): Promise<void> {
  const keys = REPORTED_METRICS.map(({ key }) => key);
  await tx.$executeRaw`
    INSERT INTO metric (id, key)
    SELECT GREATEST(0, (SELECT max(id) FROM metric)) + row_number() OVER (ORDER BY ordinal), asked.key
      FROM unnest(${keys}::text[]) WITH ORDINALITY AS asked (key, ordinal)
     WHERE asked.key NOT IN (SELECT key FROM metric)`;
}

/**
 * Brings units and metrics in the database up to date with `prisma/data` and the catalogue. Skips quickly when
 * nothing changed since the last time. A synthetic country has units of its own and gets the metrics only. Returns
 * whether it wrote anything.
 */
export async function loadBaseData(db: Db, folder = 'prisma/data'): Promise<boolean> {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const [divisions, changes, units] = [read('divisions.csv'), read('changes.csv'), read('units.csv')];
  const metrics = REPORTED_METRICS.map(({ key }) => key).join();
  const sha256 = createHash('sha256')
    .update(JSON.stringify([divisions, changes, units, metrics]))
    .digest('hex');
  const known = await db.baseData.findUnique({ where: { name: 'base' } });
  if (known?.sha256 === sha256) {
    await refreshSearchKeys(db); // units are registered besides, and older databases have no keys yet
    return false;
  }

  const isSynthetic = (await findSynthetic(db)) !== null;
  const base = readBaseUnits(divisions, changes);
  const others = z.array(unitRow).parse(parse(units, { columns: true, bom: true }));
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('base data', 0))::text`; // several servers may start at once
    await writeMetrics(tx);
    const changed = isSynthetic
      ? 0
      : (await writeUnits(tx, base.units)) +
        (await writeLinks(tx, base.links)) +
        (await writeUnits(tx, others));
    await tx.baseData.upsert({
      where: { name: 'base' },
      create: { name: 'base', sha256 },
      update: { sha256 },
    });
    if (changed > 0) await advanceVersion(tx, { kind: 'units' });
  }, LIMITS);
  await refreshSearchKeys(db);
  return true;
}
