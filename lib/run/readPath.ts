import type { FileReport } from '../checks/fileReport';
import type { FileEntry } from '../checks/filesIn';
import { openFile } from './openFile';
import type { Readers } from './readApart';

/** A file, or one inside an archive, and what it holds. */
export interface ReadEntry extends FileEntry {
  readonly reports: readonly FileReport[];
}

/** Reads what lies at a path, files of an archive in its order; a Chinese sentence when it cannot be opened. */
export async function readPath(readers: Readers, path: string): Promise<readonly ReadEntry[] | string> {
  const bytes = openFile(path);
  if (typeof bytes === 'string') return bytes;
  const entries = await readers.filesIn(path, bytes);
  if (typeof entries === 'string') return entries;
  if (entries.length === 0) return '压缩包里没有文件：请核对后再试。';
  return Promise.all(entries.map(async (entry) => ({ ...entry, reports: await readers.read(entry) })));
}
