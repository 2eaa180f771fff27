import type { Db } from '../db/client';
import { findPrintedPlaces } from '../db/quality/findPrintedPlaces';
import { cellsNamed, toWorkItems, type WorkItem } from '../quality/toWorkItems';
import type { FoundFinding } from '../quality/types';

/** Findings that are looked up at a time: those of a country, all at once, would hold up everybody else for half a second. */
const AT_ONCE = 2_000;

/** Findings as lines of a work list, each cell with what is printed and where. */
export async function loadWorkItems(db: Db, findings: readonly FoundFinding[]): Promise<readonly WorkItem[]> {
  const items: WorkItem[] = [];
  for (let from = 0; from < findings.length; from += AT_ONCE) {
    const some = findings.slice(from, from + AT_ONCE);
    items.push(...toWorkItems(some, await findPrintedPlaces(db, cellsNamed(some))));
  }
  return items;
}
