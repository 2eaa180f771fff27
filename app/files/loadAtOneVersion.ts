import { db } from '../../lib/db/client';
import { type DataVersion, findDataVersion } from '../../lib/db/version/findDataVersion';

/** An import that stores something between any two looks would make us wait for ever. */
const ATTEMPTS = 5;

/**
 * Loads what takes several queries so that all of it is of one version of the data set, and says which: loads again when the
 * version has changed meanwhile. Null when it changes all the time.
 */
export async function loadAtOneVersion<Loaded>(
  load: (version: DataVersion) => Promise<Loaded>,
): Promise<Loaded | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = await findDataVersion(db());
    const loaded = await load(version);
    if ((await findDataVersion(db())).number === version.number) return loaded;
  }
  return null;
}
