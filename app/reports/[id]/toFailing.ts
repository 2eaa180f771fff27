import { ownCells } from '../../../lib/checks/ownCells';
import type { Severity } from '../../../lib/report/types';
import type { CellFinding, OfficialCells } from './OfficialCell';

interface MarkingFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly place: string;
  readonly cells: readonly { readonly from: string; readonly key: string }[];
}

/** The findings that speak of each cell of a report, in the order of the list that they stand in. */
export function toFailing(findings: readonly MarkingFinding[]): OfficialCells['failing'] {
  const failing = new Map<string, CellFinding[]>();
  for (const { id, rule, severity, place, cells } of findings) {
    for (const key of ownCells({ place, cells }))
      failing.set(key, [...(failing.get(key) ?? []), { id, rule, severity }]);
  }
  return failing;
}
