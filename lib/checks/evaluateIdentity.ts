import { type CellKey, cellKey } from '../metrics/cellKey';
import { EDITIONS, metricsOf } from '../metrics/editions';
import type { Identity } from '../metrics/identities';
import { APPLICANTS } from '../metrics/types';

/** A cell as far as sums look at it. */
interface SummedCell {
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  /** As a number or as plain decimal text. */
  readonly value: number | string | null;
}
export type SummedCells = ReadonlyMap<CellKey, SummedCell>;

/** What an identity comes to in one report. */
export type IdentityOutcome =
  | { readonly kind: 'known'; readonly left: number; readonly right: number }
  /** `cell`: a term that is unreadable, missing, or empty without a sum that shows it to stand for nothing. */
  | { readonly kind: 'open'; readonly cell: CellKey };

const printed = (cell: SummedCell | undefined): number | null =>
  cell?.state === 'number' && cell.value !== null ? Number(cell.value) : null;

const isEmpty = (cell: SummedCell | undefined): boolean =>
  cell?.state === 'blank' || cell?.state === 'not_applicable';

/** One side of an identity. */
interface Side {
  /** Sum of what is printed, empty cells passed over; null where a cell is unreadable or missing. */
  readonly sum: number | null;
  /** The first cell that is unreadable or missing; else the first empty one that nothing confirms; else null. */
  readonly open: CellKey | null;
}

/** Money is kept to six decimals; binary fractions must not show. */
const rounded = (sum: number): number => (Number.isInteger(sum) ? sum : Number(sum.toFixed(6)));

function sumPrinted(
  cells: SummedCells,
  keys: readonly CellKey[],
  confirmed: ReadonlySet<CellKey> | null = null,
): Side {
  let sum = 0;
  let open: CellKey | null = null;
  for (const key of keys) {
    const cell = cells.get(key);
    if (isEmpty(cell)) {
      if (open === null && confirmed?.has(key) === false) open = key;
      continue;
    }
    const value = printed(cell);
    if (value === null) return { sum: null, open: key };
    sum += value;
  }
  return { sum: rounded(sum), open };
}

/** The cells of each row of table 3 that make its total, by the key of the total. */
const PARTS: readonly (readonly [total: CellKey, parts: readonly CellKey[]])[] = [
  ...new Set(EDITIONS.flatMap((edition) => metricsOf(edition, 3))),
].map(({ key }) => [
  cellKey(key, 'total'),
  APPLICANTS.filter((applicant) => applicant !== 'total').map((applicant) => cellKey(key, applicant)),
]);

/**
 * Empty cells of table 3 that the row itself shows to stand for nothing: what is printed in the row already makes
 * its printed total. Only these count as 0 in a sum over a column, and only there.
 */
export function emptyCellsConfirmed(cells: SummedCells): ReadonlySet<CellKey> {
  const confirmed = new Set<CellKey>();
  for (const [totalKey, parts] of PARTS) {
    const total = printed(cells.get(totalKey));
    if (total === null) continue;
    const empty = parts.filter((part) => isEmpty(cells.get(part)));
    if (empty.length > 0 && sumPrinted(cells, parts).sum === total)
      for (const part of empty) confirmed.add(part);
  }
  return confirmed;
}

/**
 * Both sides of an identity as printed. An empty cell counts as 0 where `confirmed` has it, and in a sum whose printed
 * total is reached without it; anywhere else it leaves the identity open.
 */
export function evaluateIdentity(
  identity: Pick<Identity, 'left' | 'right'>,
  cells: SummedCells,
  confirmed: ReadonlySet<CellKey>,
): IdentityOutcome {
  const { sum: left, open: openLeft } = sumPrinted(cells, identity.left, confirmed);
  if (left === null) return { kind: 'open', cell: openLeft ?? '' };
  const { sum: right, open: openRight } = sumPrinted(cells, identity.right, confirmed);
  if (right === null) return { kind: 'open', cell: openRight ?? '' };

  const open = openLeft ?? openRight;
  if (open === null) return { kind: 'known', left, right };
  const [total = '', ...more] = identity.right;
  const totalConfirms = more.length === 0 && printed(cells.get(total)) !== null && left === right;
  return totalConfirms ? { kind: 'known', left, right } : { kind: 'open', cell: open };
}
