import type { ReadCell } from '../report/types';

/** What a person read in one cell. */
export interface TruthCell extends Pick<ReadCell, 'value' | 'state'> {
  /** Of an `unreadable` cell: the values that may be claimed although the document alone does not settle them. */
  readonly mayBe?: readonly string[];
}

/** Figures that a person read in a report, by cell key. `unreadable`: the document does not settle the cell. */
export type Truth = ReadonlyMap<string, TruthCell>;

/** A cell that the reader settled otherwise than the person; null where one of the two does not have it at all. */
export interface WrongCell {
  readonly key: string;
  readonly read: string | null;
  readonly truth: string | null;
}

export interface Score {
  readonly right: number;
  /** Settled cells of the truth that the reader leaves open or does not have: incomplete, never wrong. */
  readonly open: number;
  /** Cells with a number, blank or dash that the person did not read there: there must be none. */
  readonly wrong: readonly WrongCell[];
}

const inWords = (cell: Pick<ReadCell, 'value' | 'state'> | undefined): string | null =>
  cell === undefined ? null : (cell.value ?? cell.state);

function isAllowed(cell: ReadCell, truth: TruthCell | undefined): boolean {
  if (cell.state === 'unreadable') return true;
  if (truth === undefined) return false;
  if (truth.state === 'unreadable') return cell.value !== null && (truth.mayBe ?? []).includes(cell.value);
  return truth.state === cell.state && truth.value === cell.value;
}

/** How many cells the person could settle: what `right` and `open` of a score, and its wrong ones, are shares of. */
export function settledIn(truth: Truth): number {
  return [...truth.values()].filter(({ state }) => state !== 'unreadable').length;
}

/**
 * Holds what was read against what a person read. An open cell is never wrong; a claimed one is wrong unless the
 * person says the same, also where the truth has no such cell or calls it unreadable.
 */
export function score(cells: readonly ReadCell[], truth: Truth): Score {
  const wrong = cells
    .filter((cell) => !isAllowed(cell, truth.get(cell.key)))
    .map((cell) => ({ key: cell.key, read: inWords(cell), truth: inWords(truth.get(cell.key)) }));
  const claimed = new Set(cells.filter(({ state }) => state !== 'unreadable').map(({ key }) => key));
  const wrongKeys = new Set(wrong.map(({ key }) => key));
  const settled = [...truth].filter(([, { state }]) => state !== 'unreadable').map(([key]) => key);
  return {
    right: settled.filter((key) => claimed.has(key) && !wrongKeys.has(key)).length,
    open: settled.filter((key) => !claimed.has(key)).length,
    wrong,
  };
}
