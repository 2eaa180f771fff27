import type { Identity } from '../metrics/identities';
import type { Finding, ReadCell } from '../report/types';
import { describeImbalance } from './describeImbalance';
import { evaluateIdentities, type TableEditions } from './evaluateIdentities';

/** What the checks need of a report. */
export interface Checkable {
  readonly editions: TableEditions;
  readonly cells: readonly ReadCell[];
}

function toFinding(identity: Identity, left: number, right: number): Finding {
  const { rule, where } = identity;
  return {
    rule,
    severity: 'error',
    where,
    left: String(left),
    right: String(right),
    message: describeImbalance(identity, left, right),
  };
}

/**
 * Holds a report against the arithmetic of the form (row sums, column sums, the balance in each of seven columns,
 * the three sums of table 4). A finding says that two printed figures disagree, not which of them is wrong; an
 * identity with a term that is not known is not evaluated. Changes nothing. This is all that `npm run read` says of the
 * figures; a draft that is checked goes through all rules (`applyRules`).
 */
export function checkReport({ editions, cells }: Checkable): readonly Finding[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  return evaluateIdentities(editions, byKey).flatMap(({ identity, outcome }) =>
    outcome.kind === 'open' || outcome.left === outcome.right
      ? []
      : [toFinding(identity, outcome.left, outcome.right)],
  );
}
