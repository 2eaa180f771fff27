import { type Identity, table3Identities, table4Identities } from '../metrics/identities';
import { statistics2014Identities } from '../metrics/identities2014';
import type { Edition, StatisticsEdition } from '../metrics/types';
import {
  emptyCellsConfirmed,
  evaluateIdentity,
  type IdentityOutcome,
  type SummedCells,
} from './evaluateIdentity';

/** The tables of a report whose figures are bound by sums, by edition; null where one is missing. */
export interface TableEditions {
  readonly table3: Edition | null;
  readonly table4: Edition | null;
  readonly statistics: StatisticsEdition | null;
}

/** An identity and what it comes to in one report. */
export interface IdentityResult {
  readonly identity: Identity;
  readonly outcome: IdentityOutcome;
}

/** The identities that the tables of a report are bound by, in the order of the form. */
export function identitiesOf({ table3, table4, statistics }: TableEditions): readonly Identity[] {
  return [
    ...(table3 ? table3Identities(table3) : []),
    ...(table4 ? table4Identities() : []),
    ...(statistics === '2014' ? statistics2014Identities() : []),
  ];
}

/** All identities of a report with both sides as printed, or the cell that leaves one open. */
export function evaluateIdentities(editions: TableEditions, cells: SummedCells): readonly IdentityResult[] {
  const confirmed = emptyCellsConfirmed(cells);
  return identitiesOf(editions).map((identity) => ({
    identity,
    outcome: evaluateIdentity(identity, cells, confirmed),
  }));
}
