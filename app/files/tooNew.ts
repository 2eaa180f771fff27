import { db } from '../../lib/db/client';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { say } from '../../lib/language/say';
import { unknownValue } from '../responses';

/** The words for a version that does not exist yet; null when it does, or none is pinned. */
export async function tooNew(version: number | undefined): Promise<Response | null> {
  if (version === undefined) return null;
  const newest = (await findDataVersion(db())).number;
  return version <= newest
    ? null
    : unknownValue(
        'version',
        String(version),
        say({
          zh: `最新的版本是 ${newest}，见 /data/changes。`,
          en: `The newest version is ${newest}, see /data/changes.`,
        }),
      );
}
