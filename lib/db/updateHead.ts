import type { ReadOutcome } from '../report/types';
import type { Prisma } from './generated/client';

/**
 * Brings scope and evidence of a stored revision up to date, where the same file was read again or a person answered for it: its
 * figures are unchanged, and what is said about them is not a new revision.
 */
export async function updateHead(
  tx: Prisma.TransactionClient,
  stored: {
    readonly unitId: string;
    readonly year: number;
    readonly revision: number;
    readonly sourceSha256: string;
  },
  { sha256, report }: ReadOutcome,
): Promise<void> {
  const isAnswered = report.evidence.some(({ source }) => source === 'operator');
  if (sha256 !== stored.sourceSha256 && !isAnswered) return;
  const { unitId, year, revision } = stored;
  await tx.report.update({
    where: { unitId_year_revision: { unitId, year, revision } },
    data: { scope: report.scope, evidence: report.evidence },
  });
}
