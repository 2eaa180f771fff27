import { type Identity, table3Identities, table4Identities } from '../metrics/identities';
import { statistics2014Identities } from '../metrics/identities2014';
import type { Edition, StatisticsEdition } from '../metrics/types';
import type { Finding, ReadCell } from '../report/types';
import { describeImbalance } from './describeImbalance';
import { emptyCellsConfirmed, evaluateIdentity } from './evaluateIdentity';

/** What the checks need of a report. */
export interface Checkable {
  readonly editions: {
    readonly table3: Edition | null;
    readonly table4: Edition | null;
    readonly statistics: StatisticsEdition | null;
  };
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
 * identity with a term that is not known is not evaluated. Changes nothing.
 */
export function checkReport({ editions, cells }: Checkable): readonly Finding[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const confirmed = emptyCellsConfirmed(byKey);
  const identities = [
    ...(editions.table3 ? table3Identities(editions.table3) : []),
    ...(editions.table4 ? table4Identities() : []),
    ...(editions.statistics === '2014' ? statistics2014Identities() : []),
  ];
  return identities.flatMap((identity) => {
    const outcome = evaluateIdentity(identity, byKey, confirmed);
    return outcome.kind === 'open' || outcome.left === outcome.right
      ? []
      : [toFinding(identity, outcome.left, outcome.right)];
  });
}
