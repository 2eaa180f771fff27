import type { Db } from '../db/client';
import { type ChildUnit, findChildren } from '../db/findChildren';
import { findUnits } from '../db/findUnits';
import { type FoundUnit, searchUnitKeys } from '../db/searchUnitKeys';
import type { UnitRow } from '../metrics/rows';
import { chosenUnits, type PickQuery } from '../query/pickQuery';
import { foldWords } from '../search/foldWords';
import { loadPath } from './loadPath';

/** Units shown for words; more are found by better words. */
const MOST_FOUND = 40;

export interface UnitChoice {
  readonly chosen: readonly UnitRow[];
  /** From the outermost to the unit whose children are listed; empty at the top. */
  readonly path: readonly UnitRow[];
  readonly children: readonly ChildUnit[];
  /** What the words found; null without words. */
  readonly found: readonly FoundUnit[] | null;
  /** False when `at` names no unit. */
  readonly isKnown: boolean;
}

/** What the page for choosing units shows. */
export async function loadPick(db: Db, query: PickQuery): Promise<UnitChoice> {
  const ids = chosenUnits(query);
  const words = foldWords(query.q);
  const [rows, path, children, found] = await Promise.all([
    findUnits(db, ids),
    query.at ? loadPath(db, query.at) : [],
    findChildren(db, query.at ?? null),
    words.length === 0 ? null : searchUnitKeys(db, { words, limit: MOST_FOUND, offset: 0 }),
  ]);
  return {
    chosen: ids.flatMap((id) => rows.filter((row) => row.id === id)),
    path,
    children,
    found: found?.units ?? null,
    isKnown: !query.at || path.length > 0,
  };
}
