import { basename } from 'node:path';
import { DocumentError } from '../document/types';
import { readReport } from '../report/readReport';
import { type ReadOutcome, ReportError } from '../report/types';
import { sha256Of } from './sha256Of';
import { toOutcome, toRefusal } from './toOutcome';

/**
 * Reads and checks the bytes of one file; `file` is only its name in the result. A document that cannot be taken
 * comes back as `refused` with a sentence; only a bug throws.
 */
export async function readFile(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const sha256 = sha256Of(bytes);
  try {
    return toOutcome(file, sha256, await readReport(bytes, basename(file)));
  } catch (error) {
    if (error instanceof ReportError) return toRefusal(file, sha256, error.message, error.head);
    if (error instanceof DocumentError) return toRefusal(file, sha256, error.message);
    throw error;
  }
}
