import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/** True when a path, links resolved, lies in a folder whose own links are resolved. Throws what the file system throws. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, realpathSync(path));
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}
