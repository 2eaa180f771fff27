import type { ZipEntry } from './readZipDirectory';

/** What a ZIP is: a document whose parts are entries, or an archive of files. */
export type ZipKind = 'docx' | 'xlsx' | 'ofd' | 'pptx' | 'odf' | 'epub' | 'archive';

/** Names by which the kinds are known, all of which must be present; the first that fits decides. */
const MARKS: readonly (readonly [ZipKind, readonly RegExp[]])[] = [
  ['docx', [/^\[Content_Types\]\.xml$/i, /^word\/[^/]+\.xml$/i]],
  ['xlsx', [/^\[Content_Types\]\.xml$/i, /^xl\/workbook\.(?:xml|bin)$/i]],
  ['pptx', [/^\[Content_Types\]\.xml$/i, /^ppt\//i]],
  ['ofd', [/^OFD\.xml$/i]],
  ['epub', [/^META-INF\/container\.xml$/]],
  ['odf', [/^mimetype$/, /^content\.xml$/]],
];

/** What kind of ZIP has these entries; `archive` when it is no document we know. */
export function zipKind(entries: readonly ZipEntry[]): ZipKind {
  // Some programs write backslashes, and some a leading slash.
  const names = entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, ''));
  const known = MARKS.find(([, marks]) => marks.every((mark) => names.some((name) => mark.test(name))));
  return known?.[0] ?? 'archive';
}
