import type { Candidate } from '../db/matchUnit';
import type { SaveResult } from '../db/saveReport';

/** What must be answered before a report can be stored, and what is known of it. */
export interface Question {
  /** The unit as printed. */
  readonly unit: string | null;
  readonly url: string | null;
  readonly candidates: readonly Candidate[];
}

/** What became of one report. A refused one has a reason in Chinese, a question its question; nothing of either is stored. */
export interface Imported {
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: SaveResult['outcome'] | 'question';
  readonly partial: boolean;
  readonly reason: string | null;
  readonly unitId: string | null;
  readonly year: number | null;
  readonly question?: Question;
}

/** A report of which nothing is stored, and why. */
export const refusal = (
  path: string,
  sha256: string | null,
  reason: string,
  year: number | null = null,
  unitId: string | null = null,
): Imported => ({
  path,
  sha256,
  outcome: 'refused',
  partial: false,
  reason,
  unitId,
  year,
});
