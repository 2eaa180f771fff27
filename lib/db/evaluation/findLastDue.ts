import type { Db } from '../client';
import { limitLockWaits } from '../limitLockWaits';
import { EVALUATION_LIMITS } from './evaluationLimits';

/**
 * The last of the reports that are due for evaluation; null when none is. What is due up to it has been stored already, so that whoever looks from now on
 * sees it: numbers are given before their transactions end, so those under way are waited for. Throws where one does not end (limitLockWaits.ts).
 */
export async function findLastDue(db: Db): Promise<bigint | null> {
  return db.$transaction(async (tx) => {
    await limitLockWaits(tx);
    await tx.$executeRaw`LOCK TABLE evaluation_due IN SHARE MODE`;
    return (await tx.evaluationDue.aggregate({ _max: { id: true } }))._max.id;
  }, EVALUATION_LIMITS);
}
