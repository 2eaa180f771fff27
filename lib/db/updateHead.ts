import type { ReadOutcome } from '../report/types';
import type { Prisma } from './generated/client';

/**
 * Brings scope and evidence of a stored revision up to date, where the same file was read again or a person answered for it: its
 * figures are unchanged, and what is said about them is not a new revision. Returns whether anything is different now.
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
): Promise<boolean> {
  const isAnswered = report.evidence.some(({ source }) => source === 'operator');
  if (sha256 !== stored.sourceSha256 && !isAnswered) return false;
  const { unitId, year, revision } = stored;
  const changed = await tx.$executeRaw`
    UPDATE report SET scope = ${report.scope}, evidence = ${JSON.stringify(report.evidence)}::jsonb
     WHERE unit_id = ${unitId} AND year = ${year} AND revision = ${revision}
       AND (scope, evidence) IS DISTINCT FROM (${report.scope}, ${JSON.stringify(report.evidence)}::jsonb)`;
  return changed > 0;
}
