import type { Db } from '../db/client';
import { type Mapping, readMapping } from './readMapping';
import { readTextFile } from './readTextFile';

/** Faults of a file that are told; more are of the same kind. */
const MAX_TOLD = 5;

/** Reads a mapping file for an import; a text of Chinese sentences when it cannot be used. */
export async function loadMapping(db: Db, path: string): Promise<Mapping | string> {
  const file = readTextFile(path, '对照表');
  if (typeof file === 'string') return file;
  const units = await db.unit.findMany({ select: { id: true } });
  const mapping = readMapping(file.text, new Set(units.map(({ id }) => id)));
  return mapping.problems.length > 0 ? mapping.problems.slice(0, MAX_TOLD).join('\n') : mapping;
}
