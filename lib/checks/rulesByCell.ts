import type { CellKey } from '../metrics/cellKey';
import type { Edition } from '../metrics/types';
import { cellsOfFinding } from './cellsOfFinding';

interface Stored {
  readonly rule: string;
  readonly severity: string;
  readonly place: string;
}

/** The rules that speak of each cell of one report, each once; what is only told (`info`) marks no cell. */
export function rulesByCell(
  findings: readonly Stored[],
  edition: Edition | null,
): ReadonlyMap<CellKey, readonly string[]> {
  const rules = new Map<CellKey, readonly string[]>();
  for (const { rule, severity, place } of findings) {
    if (severity === 'info') continue;
    for (const key of cellsOfFinding(rule, place, edition)) {
      const known = rules.get(key) ?? [];
      if (!known.includes(rule)) rules.set(key, [...known, rule]);
    }
  }
  return rules;
}
