import type { Prisma } from '../generated/client';

/** One evaluation at a time, to the end of the transaction: two would overwrite each other's results with older ones. */
export async function lockEvaluation(db: Prisma.TransactionClient): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('evaluation', 0))::text`;
}
