import type { CellKey } from '../metrics/cellKey';
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

/** Sum of what is printed, empty cells passed over; the first cell that is unreadable or missing instead. */
function sumPrinted(cells: SummedCells, keys: readonly CellKey[]): number | CellKey {
  let sum = 0;
  for (const key of keys) {
    const cell = cells.get(key);
    if (isEmpty(cell)) continue;
    const value = printed(cell);
    if (value === null) return key;
    sum += value;
  }
  return Number(sum.toFixed(6));
}

/**
 * Empty cells of table 3 that the row itself shows to stand for nothing: what is printed in the row already makes
 * its printed total. Only these count as 0 in a sum over a column, and only there.
 */
export function emptyCellsConfirmed(cells: SummedCells): ReadonlySet<CellKey> {
  const confirmed = new Set<CellKey>();
  for (const key of cells.keys()) {
    if (!key.startsWith('t3_') || !key.endsWith('_total')) continue;
    const row = key.slice(0, -'_total'.length);
    const parts = APPLICANTS.filter((applicant) => applicant !== 'total').map(
      (applicant) => `${row}_${applicant}`,
    );
    const total = printed(cells.get(key));
    if (total !== null && sumPrinted(cells, parts) === total) {
      for (const part of parts.filter((candidate) => isEmpty(cells.get(candidate)))) confirmed.add(part);
    }
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
  const left = sumPrinted(cells, identity.left);
  if (typeof left === 'string') return { kind: 'open', cell: left };
  const right = sumPrinted(cells, identity.right);
  if (typeof right === 'string') return { kind: 'open', cell: right };

  const open = [...identity.left, ...identity.right].find(
    (key) => isEmpty(cells.get(key)) && !confirmed.has(key),
  );
  if (open === undefined) return { kind: 'known', left, right };
  const [total = '', ...more] = identity.right;
  const totalConfirms = more.length === 0 && printed(cells.get(total)) !== null && left === right;
  return totalConfirms ? { kind: 'known', left, right } : { kind: 'open', cell: open };
}
