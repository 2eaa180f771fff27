import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitIndex } from '../db/readUnitIndex';

/** All that decides what is read in a file: the rooms of the reader, and the libraries it rests on. */
const INPUTS = ['text', 'metrics', 'document', 'grid', 'report', 'checks'].map((room) => join('lib', room));
const LIBRARIES = 'package-lock.json';

/** A hash over the reader's own code and its libraries: another reader may read another figure in the same file. */
export function readerVersion(): string {
  const files = INPUTS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).toSorted();
  const hash = createHash('sha256');
  for (const file of [...files, LIBRARIES]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** A hash over a reader and the units as they are now: with others the same report may be another unit's. */
export function readingVersion(reader: string, { byId, byHost, successors }: UnitIndex): string {
  const hosts = [...byHost].map(([host, units]) => [host, units.map(({ id }) => id).toSorted()]);
  const parts = [[...byId.values()], hosts, [...successors]].map((part) =>
    part.map((one) => JSON.stringify(one)).toSorted(),
  );
  return createHash('sha256')
    .update(JSON.stringify([reader, ...parts]))
    .digest('hex');
}
