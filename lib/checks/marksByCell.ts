import type { CellKey } from '../metrics/cellKey';
import type { Mark } from '../metrics/rows';
import { worstMark } from '../metrics/worstMark';
import { ownCells } from './ownCells';

interface Stored extends Pick<Mark, 'severity' | 'ordinal'> {
  readonly rule: string;
  readonly place: string;
  readonly cells: readonly { readonly from: string; readonly key: string }[];
}

/** What was found of each cell of one report; cells of which nothing was found are absent. */
export function marksByCell(findings: readonly Stored[]): ReadonlyMap<CellKey, Mark> {
  const marks = new Map<CellKey, Mark>();
  for (const finding of findings) {
    const { severity, ordinal, rule } = finding;
    for (const key of ownCells(finding)) {
      const known = marks.get(key);
      const mark = worstMark([...(known ? [known] : []), { severity, ordinal, rules: [rule] }]);
      if (mark) marks.set(key, mark);
    }
  }
  return marks;
}
