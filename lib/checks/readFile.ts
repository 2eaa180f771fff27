import { createHash } from 'node:crypto';
import { DocumentError } from '../document/types';
import { readReport } from '../report/readReport';
import { type ReadOutcome, ReportError } from '../report/types';
import { toOutcome, toRefusal } from './toOutcome';

/** SHA-256 of some bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads and checks the bytes of one file; `file` is only its name in the result. A document that cannot be taken
 * comes back as `refused` with a sentence; only a bug throws.
 */
export async function readFile(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const sha256 = sha256Of(bytes);
  try {
    return toOutcome(file, sha256, await readReport(bytes));
  } catch (error) {
    if (error instanceof ReportError) return toRefusal(file, sha256, error.message, error.head);
    if (error instanceof DocumentError) return toRefusal(file, sha256, error.message);
    throw error;
  }
}
