import type { ReadOutcome } from '../report/types';

/** The file that a report was read from. */
export interface Source {
  readonly sha256: string;
  readonly fileName: string;
  readonly format: 'document' | 'figures';
  readonly bytes: Uint8Array;
  /** Where the figures come from when the file is not the report itself. */
  readonly citation: string | null;
}

/** A report that was read and of which it is known whose it is: ready to be stored. */
export interface PlacedReport {
  readonly unitId: string;
  readonly year: number;
  readonly outcome: ReadOutcome;
  readonly source: Source;
}

/** `older`: stored beside a current revision that was published later. `refused`: nothing was stored; why, in Chinese. */
export type SaveResult =
  | { readonly outcome: 'created' | 'revised' | 'older' | 'unchanged'; readonly revision: number }
  | { readonly outcome: 'refused'; readonly reason: string };
