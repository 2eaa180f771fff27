import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFileError } from '../document/describeFileError';
import { isWithin } from './isWithin';

/** A file on disk, or a path that cannot be entered, with the reason in Chinese. */
export interface Walked {
  readonly path: string;
  readonly unreadable: string | null;
  /** The folder that was given and the file was found in, links resolved; null for a file that was given itself. */
  readonly root: string | null;
}

const OUTSIDE = '这个链接指向给定的文件夹之外，没有跟随：要导入它所指的内容，请直接给出那里的路径。';
const SPECIAL = '这不是普通的文件（而是管道、设备之类），没有读取：请把它移出文件夹。';

/** Whether a path found in a folder is a folder itself; a Chinese sentence when it must not be opened. */
function kindOf(path: string, root: string): 'folder' | 'file' | string {
  if (!isWithin(root, path)) return OUTSIDE;
  const stats = statSync(path);
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : SPECIAL; // reading a pipe would wait for ever
}

/** `above`: the folders on the way, so that a link to one of them is not entered for ever. */
function* enter(path: string, root: string | null, above: readonly string[]): Generator<Walked> {
  let names: readonly string[];
  let folder: string;
  try {
    const kind = root === null ? (statSync(path).isDirectory() ? 'folder' : 'file') : kindOf(path, root);
    if (kind !== 'folder') {
      yield { path, unreadable: kind === 'file' ? null : kind, root };
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
    yield { path, unreadable, root };
    return;
  }
  for (const name of names) yield* enter(join(path, name), root ?? folder, [...above, folder]);
}

/**
 * The files under some paths in their order, one after the other: folders entered, dot files passed over; a path that cannot be
 * read is named with its reason. Links are followed as long as they stay in the folder that was given. Holds the names of one folder
 * at a time.
 */
export function* walkFiles(paths: readonly string[]): Generator<Walked> {
  for (const path of paths) yield* enter(path, null, []);
}
