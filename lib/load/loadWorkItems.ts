import type { Db } from '../db/client';
import { type FindingFilter, findFindings } from '../db/quality/findFindings';
import { findPrintedPlaces } from '../db/quality/findPrintedPlaces';
import { cellsNamed, toWorkItems, type WorkItem } from '../quality/toWorkItems';
import type { FoundFinding } from '../quality/types';

/** Findings of some units as lines of a work list, each cell with what is printed and where. */
export async function loadWorkItems(
  db: Db,
  filter: FindingFilter,
  wanted: (finding: FoundFinding) => boolean = () => true,
): Promise<readonly WorkItem[]> {
  const findings = (await findFindings(db, filter)).filter(wanted);
  return toWorkItems(findings, await findPrintedPlaces(db, cellsNamed(findings)));
}
