import type { Db } from '../client';
import type { Prisma } from '../generated/client';
import { limitLockWaits } from '../limitLockWaits';
import type { Affected } from './affectedBy';
import { type Evaluated, evaluateReports } from './evaluateReports';
import { EVALUATION_LIMITS } from './evaluationLimits';
import { storeResults } from './storeResults';

/** Reports that are evaluated together, each with its neighbours. Two lots are in memory: one being stored, one being loaded. */
const LOT = 100;

/**
 * Evaluates reports and stores the results in the transaction of the caller, a lot at a time, and returns whether anything that pages show is
 * other than before. While one lot is stored the next is loaded on another connection, so that neither the database nor this process waits
 * for the other: nothing that rules look at is among what is stored. The caller holds the lock of evaluations, so that what is loaded is
 * not older than what another has stored. Throws where another keeps one of the two waiting (limitLockWaits.ts).
 */
export async function evaluateLots(
  db: Db,
  tx: Prisma.TransactionClient,
  targets: readonly Affected[],
): Promise<boolean> {
  const evaluate = (at: number): Promise<readonly Evaluated[]> => {
    const lot = targets.slice(at, at + LOT);
    if (lot.length === 0) return Promise.resolve([]);
    const evaluated = db.$transaction(async (reader) => {
      await limitLockWaits(reader);
      return evaluateReports(reader, lot);
    }, EVALUATION_LIMITS);
    evaluated.catch(() => undefined); // thrown where it is awaited
    return evaluated;
  };
  let changed = false;
  let next = evaluate(0);
  for (let at = 0; at < targets.length; at += LOT) {
    const evaluated = await next;
    next = evaluate(at + LOT);
    changed = (await storeResults(tx, evaluated)) || changed;
  }
  return changed;
}
