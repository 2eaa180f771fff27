import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every path under a folder with its kind, size and time of change, except those that `passes` over. */
export function listing(
  folder: string,
  passes: (path: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const enter = (path: string): void => {
    for (const name of readdirSync(path)) {
      const inner = join(path, name);
      if (passes(inner)) continue;
      const stats = lstatSync(inner);
      found.set(inner, stats.isDirectory() ? 'folder' : `${stats.size} bytes of ${stats.mtimeMs}`);
      if (stats.isDirectory()) enter(inner);
    }
  };
  enter(folder);
  return found;
}

/** Paths that are new, gone or changed. */
export const changedIn = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
