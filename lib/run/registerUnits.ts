import type { Db } from '../db/client';
import { saveUnits } from '../db/loadBaseData';
import { readUnitsFile } from '../db/readUnitsFile';
import { refreshSearchKeys } from '../db/refreshSearchKeys';
import { readTextFile } from './readTextFile';

/** A unit that is above itself, following the parents; null when there is none. */
export function findCircle(parents: ReadonlyMap<string, string | null>): string | null {
  const clear = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | null | undefined = start;
    while (at && !clear.has(at)) {
      if (path.has(at)) return at;
      path.add(at);
      at = parents.get(at);
    }
    for (const id of path) clear.add(id);
  }
  return null;
}

/** Registers the units of a units file before an import. Returns what is wrong, in Chinese, or null when all are in. */
export async function registerUnits(db: Db, path: string): Promise<string | null> {
  const file = readTextFile(path, '单位表');
  if (typeof file === 'string') return file;
  const { units, problems } = readUnitsFile(file.text);
  if (problems.length > 0) return problems.slice(0, 5).join('\n');

  const known = await db.unit.findMany({ select: { id: true, parentId: true } });
  const parents = new Map(known.map(({ id, parentId }) => [id, parentId]));
  for (const { id, parent_id } of units) parents.set(id, parent_id);
  const unknown = units.find(({ parent_id }) => parent_id !== null && !parents.has(parent_id))?.parent_id;
  if (unknown) return `单位表里的上级单位“${unknown}”不存在：请先登记上级，或更正 parent_id。`;
  const circle = findCircle(parents);
  if (circle) return `单位表里“${circle}”的上级又回到它自己：请更正 parent_id。`;
  await saveUnits(db, units);
  await refreshSearchKeys(db);
  return null;
}
