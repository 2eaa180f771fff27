import { readFileSync } from 'node:fs';
import type { Db } from '../db/client';
import { saveUnits } from '../db/loadBaseData';
import { readUnitsFile } from '../db/readUnitsFile';
import { describeFileError } from '../document/describeFileError';

/** Registers the units of a units file before an import. Returns what is wrong, in Chinese, or null when all are in. */
export async function registerUnits(db: Db, path: string): Promise<string | null> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
  const { units, problems } = readUnitsFile(text);
  if (problems.length > 0) return problems.slice(0, 5).join('\n');

  const ids = new Set(units.map(({ id }) => id));
  const parents = units.flatMap(({ parent_id }) => (parent_id && !ids.has(parent_id) ? [parent_id] : []));
  const known = await db.unit.findMany({ where: { id: { in: parents } }, select: { id: true } });
  const unknown = parents.find((parent) => !known.some(({ id }) => id === parent));
  if (unknown) return `单位表里的上级单位“${unknown}”不存在：请先登记上级，或更正 parent_id。`;
  await saveUnits(db, units);
  return null;
}
