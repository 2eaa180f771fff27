import type { CellKey } from '../../metrics/cellKey';
import type { Identity } from '../../metrics/identities';
import { evaluateIdentities, type IdentityResult } from '../evaluateIdentities';
import type { ReportFacts } from './context';

/** All identities of a report, and which of them a cell is part of. */
export interface IdentityResults {
  readonly all: readonly IdentityResult[];
  readonly of: ReadonlyMap<CellKey, readonly IdentityResult[]>;
}

const known = new WeakMap<ReportFacts, IdentityResults>();

/** True when the identity is known and does not hold. */
export const isBroken = ({ outcome }: IdentityResult): boolean =>
  outcome.kind === 'known' && outcome.left !== outcome.right;

function evaluateAll(report: ReportFacts): IdentityResults {
  const all = evaluateIdentities(report.editions, report.cells);
  const of = new Map<CellKey, IdentityResult[]>();
  for (const result of all) {
    for (const key of [...result.identity.left, ...result.identity.right]) {
      const list = of.get(key);
      if (list) list.push(result);
      else of.set(key, [result]);
    }
  }
  return { all, of };
}

/** The identities of a report, worked out once: several rules and the probable correction look at them. */
export function identityResults(report: ReportFacts): IdentityResults {
  const results = known.get(report) ?? evaluateAll(report);
  known.set(report, results);
  return results;
}

/** The outcome of one identity; null when the report has no such table. */
export function findIdentity(
  report: ReportFacts,
  rule: Identity['rule'],
  where: string,
): IdentityResult | null {
  return (
    identityResults(report).all.find(({ identity }) => identity.rule === rule && identity.where === where) ??
    null
  );
}
