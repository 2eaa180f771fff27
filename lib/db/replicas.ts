import { connect, type Db, type ReadFrom } from './client';
import { latestOf } from './latestOf';
import { findDataVersion } from './version/findDataVersion';

/** A database that requests may read from: the one that is written to, or a copy that may lag behind it. */
export interface Reachable extends ReadFrom {
  /** The version of the data set that it has reached by now, or null while it does not answer. Never throws. */
  readonly version: () => Promise<number | null>;
}

/** A database as one that requests may read from. Nothing is asked yet. */
export const reachable = (url: string, db: Db = connect(url)): Reachable => ({
  url,
  db,
  version: latestOf(async () => (await findDataVersion(db)).number),
});

/**
 * Chooses what a request reads from: in turn one of the copies that have reached the newest version, or the primary when no copy will
 * do. Nothing older than what was read before is ever chosen: data do not go back in time, also when the newest copy goes away.
 * A copy that cannot be asked is passed over until it answers again.
 */
export function chooserOf<Source extends Pick<Reachable, 'version'>>(
  primary: Source,
  copies: readonly Source[],
): () => Promise<Source> {
  let read = Number.NEGATIVE_INFINITY;
  let turn = 0;
  return async () => {
    const reached = await Promise.all(
      copies.map(async (copy) => ({ copy, version: (await copy.version()) ?? Number.NEGATIVE_INFINITY })),
    );
    const newest = Math.max(read, ...reached.map(({ version }) => version));
    const able = reached.filter(({ version }) => version === newest && Number.isFinite(version));
    turn += 1;
    const chosen = able[turn % Math.max(able.length, 1)];
    read = chosen ? newest : Math.max(newest, (await primary.version()) ?? newest);
    return chosen?.copy ?? primary;
  };
}
