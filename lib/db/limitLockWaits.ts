import type { RawClient } from './version/advanceVersion';

/** Milliseconds that a statement of an import waits for what another has locked, before its transaction lets go of all that it holds itself. */
export const LOCK_PATIENCE = 5_000;

/**
 * From here to its end the transaction throws (`isLockFault`) where it would wait longer for a lock. Whoever works on two connections needs
 * it: `VACUUM FULL` waits for the first and keeps the second waiting, and PostgreSQL does not know that the first waits for the second.
 */
export async function limitLockWaits(tx: Pick<RawClient, '$queryRaw'>): Promise<void> {
  await tx.$queryRaw`SELECT set_config('lock_timeout', ${String(LOCK_PATIENCE)}, true)`;
}
