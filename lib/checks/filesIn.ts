import { openArchive } from '../document/readArchive';

/** A file by itself, or one inside an archive. */
export interface FileEntry {
  /** The path given; for a file inside an archive `reports.zip!/2023/report.html`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that a file stands for: those in it if it is an archive, else itself. Throws `DocumentError` for an archive
 * that cannot be opened.
 */
export function filesIn(file: string, bytes: Uint8Array): readonly FileEntry[] {
  const entries = openArchive(bytes);
  return (
    entries?.map((entry) => ({ file: `${file}!/${entry.name}`, bytes: entry.bytes })) ?? [{ file, bytes }]
  );
}
