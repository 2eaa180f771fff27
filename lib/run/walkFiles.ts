import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFileError } from '../document/describeFileError';

/** A file on disk, or a path that cannot be entered, with the reason in Chinese. */
export interface Walked {
  readonly path: string;
  readonly unreadable: string | null;
}

/** `above`: the folders on the way, so that a link to one of them is not entered for ever. */
function* enter(path: string, above: readonly string[]): Generator<Walked> {
  let names: readonly string[];
  let folder: string;
  try {
    if (!statSync(path).isDirectory()) {
      yield { path, unreadable: null };
      return;
    }
    folder = realpathSync(path);
    if (above.includes(folder)) return;
    names = readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .toSorted();
  } catch (error) {
    const unreadable = describeFileError(path, error);
    if (unreadable === null) throw error;
    yield { path, unreadable };
    return;
  }
  for (const name of names) yield* enter(join(path, name), [...above, folder]);
}

/**
 * The files under some paths in their order, one after the other: folders entered, dot files passed over; a path that cannot be
 * read is named with its reason. Holds the names of one folder at a time.
 */
export function* walkFiles(paths: readonly string[]): Generator<Walked> {
  for (const path of paths) yield* enter(path, []);
}
