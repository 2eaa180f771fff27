import type { Db } from '../db/client';
import { findPrintedPlaces } from '../db/quality/findPrintedPlaces';
import { cellsNamed, toWorkItems, type WorkItem } from '../quality/toWorkItems';
import type { FoundFinding } from '../quality/types';

/** Findings as lines of a work list, each cell with what is printed and where. */
export const loadWorkItems = async (
  db: Db,
  findings: readonly FoundFinding[],
): Promise<readonly WorkItem[]> => toWorkItems(findings, await findPrintedPlaces(db, cellsNamed(findings)));
