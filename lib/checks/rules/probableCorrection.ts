import type { CellKey } from '../../metrics/cellKey';
import type { IdentityResult } from '../evaluateIdentities';
import type { ReportFacts } from './context';
import { identityResults, isBroken } from './identityResults';
import type { Correction } from './types';
import { decimal, numberIn } from './verdicts';

/** The value of a cell with which an identity holds; null when the identity is not known. */
function valueThatRepairs(
  key: CellKey,
  printed: number,
  { identity, outcome }: IdentityResult,
): number | null {
  if (outcome.kind === 'open') return null;
  const excess = outcome.left - outcome.right;
  return identity.left.includes(key) ? printed - excess : printed + excess;
}

/**
 * The value of a cell that repairs every broken identity it is part of and breaks none; null when there is none, or
 * when one of them is open, so that nobody knows.
 */
function repairOf(report: ReportFacts, key: CellKey): number | null {
  const printed = numberIn(report.cells, key);
  if (printed === null) return null;
  const parts = identityResults(report).of.get(key) ?? [];
  const values = new Set(parts.map((part) => valueThatRepairs(key, printed, part)));
  const [value = null] = values;
  return values.size === 1 && value !== null && value >= 0 && value !== printed
    ? Number(decimal(value))
    : null;
}

/**
 * The probable correction of a broken identity: of all its cells exactly one can be changed so that every identity it
 * is part of holds. Null when none or several can: a failed sum alone does not show which figure is wrong.
 */
export function probableCorrection(report: ReportFacts, broken: IdentityResult): Correction | null {
  if (!isBroken(broken)) return null;
  const { left, right } = broken.identity;
  const repairs = [...left, ...right].flatMap((key) => {
    const value = repairOf(report, key);
    return value === null ? [] : [{ key, value }];
  });
  const [only] = repairs;
  return only !== undefined && repairs.length === 1
    ? {
        key: only.key,
        printed: decimal(numberIn(report.cells, only.key) ?? Number.NaN),
        suggested: decimal(only.value),
      }
    : null;
}
