import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFileError } from '../document/describeFileError';

/** A path that cannot be entered, and why, in Chinese. */
export interface UnreadablePath {
  readonly path: string;
  readonly reason: string;
}

/** The files under some paths, folders entered, dot files passed over; a path that cannot be read is named with its reason. */
export function listFiles(paths: readonly string[]): {
  readonly files: readonly string[];
  readonly unreadable: readonly UnreadablePath[];
} {
  const files: string[] = [];
  const unreadable: UnreadablePath[] = [];
  /** `above`: the folders on the way, so that a link to one of them is not entered for ever. */
  const enter = (path: string, above: readonly string[]): void => {
    try {
      if (!statSync(path).isDirectory()) {
        files.push(path);
        return;
      }
      const folder = realpathSync(path);
      if (above.includes(folder)) return;
      const names = readdirSync(path).filter((name) => !name.startsWith('.'));
      for (const name of names.toSorted()) enter(join(path, name), [...above, folder]);
    } catch (error) {
      const reason = describeFileError(path, error);
      if (reason === null) throw error;
      unreadable.push({ path, reason });
    }
  };
  for (const path of paths) enter(path, []);
  return { files, unreadable };
}
