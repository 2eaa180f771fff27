import { readZipDirectory, type ZipEntry } from './readZipDirectory';
import { type UnpackedFile, unpackEntries } from './unpackEntries';
import { zipKind } from './zipKind';

/** Entries that are no files of the person who packed them: folders, dot files, what macOS adds. */
function isFile({ name }: ZipEntry): boolean {
  const parts = name.split(/[\\/]/);
  const isFolder = parts.at(-1) === '';
  return !isFolder && parts.every((part) => part === '..' || part === '.' || !/^(?:\.|__MACOSX$)/.test(part));
}

/**
 * The files of a ZIP archive, in its order, or null when the bytes are no plain archive (DOCX, XLSX and OFD are ZIPs
 * too, but documents). Names are text, `..` included: nothing is written anywhere. An archive inside is a file like
 * any other here and is never opened: `readDocument` refuses it under its own name, and the others stay readable.
 * Throws `DocumentError` when the archive asks for too much, is locked or damaged.
 */
export function openArchive(bytes: Uint8Array): readonly UnpackedFile[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const entries = readZipDirectory(bytes);
  if (!entries || zipKind(entries) !== 'archive') return null;
  return unpackEntries(entries.filter(isFile));
}
