import { DocumentError } from '../document/types';
import { readFigures } from '../report/readFigures';
import type { ReadOutcome } from '../report/types';
import { sha256Of } from './sha256Of';
import { toOutcome, toRefusal } from './toOutcome';

/** One report of a figures file, read and checked like any other. */
export interface FiguresOutcome {
  readonly kind: 'figures';
  readonly sha256: string;
  readonly reports: readonly {
    /** Unit id or name, as given in the file. */
    readonly unit: string;
    readonly citation: string | null;
    readonly outcome: ReadOutcome;
  }[];
  /** What is wrong with the file as a whole, in Chinese; then there are no reports. */
  readonly problems: readonly string[];
}

/** How many faults of one report are told; the rest is counted. */
const MAX_TOLD = 3;

/** Reads and checks a figures file; a unit and year with a faulty row is refused as a whole, the others are not. */
export function readFiguresFile(file: string, bytes: Uint8Array): FiguresOutcome {
  const sha256 = sha256Of(bytes);
  try {
    const { reports, problems } = readFigures(bytes);
    return {
      kind: 'figures',
      sha256,
      problems,
      reports: reports.map(({ unit, citation, report, problems: faults }) => {
        const told = faults.slice(0, MAX_TOLD).join('');
        const more = faults.length > MAX_TOLD ? `另有 ${faults.length - MAX_TOLD} 处。` : '';
        const outcome =
          faults.length > 0 ? toRefusal(file, sha256, told + more) : toOutcome(file, sha256, report);
        return { unit, citation, outcome };
      }),
    };
  } catch (error) {
    if (error instanceof DocumentError)
      return { kind: 'figures', sha256, reports: [], problems: [error.message] };
    throw error;
  }
}
