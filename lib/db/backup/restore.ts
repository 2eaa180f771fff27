import type { TableHash } from '../hashTables';
import { migrate } from '../migrate';
import { type Filling, fillScratch } from './fillScratch';
import type { StoredTable } from './findTables';
import { takePlace } from './takePlace';
import { SCRATCH, withScratch } from './withScratch';

/** What a backup holds. */
export interface Stored extends Omit<Filling, 'url' | 'tables'> {
  readonly tables: readonly (StoredTable & Pick<TableHash, 'rows' | 'hash'>)[];
}

/** Where the tables in use are. */
const SCHEMA = 'public';

/** Tables that are not, row for row, what the backup says they are. */
function differing(stored: Stored, found: readonly TableHash[]): readonly string[] {
  const hashes = new Map(found.map((one) => [one.table, one.hash]));
  return stored.tables.filter(({ name, hash }) => hashes.get(name) !== hash).map(({ name }) => name);
}

/** Restores a backup beside the tables in use and throws it away again. Returns the tables that came out differently: none, or it is no good. */
export async function tryRestore(url: string, stored: Stored): Promise<readonly string[]> {
  return withScratch(url, async (client) => differing(stored, await fillScratch(client, { ...stored, url })));
}

/**
 * Restores a backup in the place of all that is in the database: beside it first, compared, brought up to the present migrations, and then put in
 * its place at once. Until then, and when anything fails, the database is as it was. Returns the tables that came
 * out differently; then nothing was changed.
 */
export async function restore(url: string, stored: Stored): Promise<readonly string[]> {
  return withScratch(url, async (client) => {
    const wrong = differing(stored, await fillScratch(client, { ...stored, url }));
    if (wrong.length > 0) return wrong;
    await migrate(url, { schema: SCRATCH });
    await takePlace(client, SCHEMA);
    await client.query('ANALYZE');
    return [];
  });
}
