import { basename } from 'node:path';
import { DocumentError } from '../document/types';
import { readReport } from '../report/readReport';
import { type ReadOutcome, ReportError } from '../report/types';
import { sha256Of } from './sha256Of';
import { toOutcome, toRefusal } from './toOutcome';

/** Figures of a local table, figures in sentences, and findings that one report may have, of each: some ten times what the longest has. */
const MOST = 5_000;

/** A report with more than its page can show is none. */
function refuseEndless(outcome: ReadOutcome): ReadOutcome {
  const most = Math.max(outcome.local.length, outcome.narrative.length, outcome.findings.length);
  return most <= MOST
    ? outcome
    : toRefusal(
        outcome.file,
        outcome.sha256,
        `从中读出了 ${most} 项数字或问题，超过 ${MOST} 项的上限，不是一份正常的报告：请核对文件，或只导入报告部分。`,
      );
}

/**
 * Reads and checks the bytes of one file; `file` is only its name in the result. A document that cannot be taken
 * comes back as `refused` with a sentence; only a bug throws.
 */
export async function readFile(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const sha256 = sha256Of(bytes);
  try {
    return refuseEndless(toOutcome(file, sha256, await readReport(bytes, basename(file))));
  } catch (error) {
    if (error instanceof ReportError) return toRefusal(file, sha256, error.message, error.head);
    if (error instanceof DocumentError) return toRefusal(file, sha256, error.message);
    throw error;
  }
}
