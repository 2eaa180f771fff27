import type { Prisma } from '../generated/client';

/** One evaluation at a time, to the end of the transaction: two would overwrite each other's results with older ones. It is waited for however long another takes. */
export async function lockEvaluation(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('evaluation', 0))::text`;
}
