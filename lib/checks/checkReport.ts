import type { CellKey } from '../metrics/cellKey';
import { type Identity, table3Identities, table4Identities } from '../metrics/identities';
import { statistics2014Identities } from '../metrics/identities2014';
import { APPLICANTS, type Edition, type StatisticsEdition } from '../metrics/types';
import type { Finding, ReadCell } from '../report/types';

/** What the checks need of a report. */
export interface Checkable {
  readonly editions: {
    readonly table3: Edition | null;
    readonly table4: Edition | null;
    readonly statistics?: StatisticsEdition | null;
  };
  readonly cells: readonly ReadCell[];
}

type CellMap = ReadonlyMap<CellKey, ReadCell>;

const printed = (cell: ReadCell | undefined): number | null =>
  cell?.state === 'number' && cell.value !== null ? Number(cell.value) : null;

const isEmpty = (cell: ReadCell | undefined): boolean =>
  cell?.state === 'blank' || cell?.state === 'not_applicable';

/** Sum of what is printed, empty cells passed over; null when a cell is unreadable or missing. */
function sumPrinted(cells: CellMap, keys: readonly CellKey[]): number | null {
  let sum = 0;
  for (const key of keys) {
    const cell = cells.get(key);
    if (isEmpty(cell)) continue;
    const value = printed(cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * Empty cells of table 3 that the row itself shows to stand for nothing: what is printed in the row already makes
 * its printed total. Only these count as 0 in a sum over a column, and only there.
 */
function emptyCellsConfirmed(cells: CellMap): ReadonlySet<CellKey> {
  const confirmed = new Set<CellKey>();
  if (![...cells.values()].some(isEmpty)) return confirmed;
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

/** One side of an identity, or null when a term is unreadable, missing, or empty without its row confirming it. */
function sideOf(cells: CellMap, keys: readonly CellKey[], confirmed: ReadonlySet<CellKey>): number | null {
  return keys.every((key) => !isEmpty(cells.get(key)) || confirmed.has(key)) ? sumPrinted(cells, keys) : null;
}

function evaluateIdentity(
  identity: Identity,
  cells: CellMap,
  confirmed: ReadonlySet<CellKey>,
): Finding | null {
  const left = sideOf(cells, identity.left, confirmed);
  const right = sideOf(cells, identity.right, confirmed);
  if (left === null || right === null || left === right) return null;
  return {
    rule: identity.rule,
    severity: 'error',
    where: identity.where,
    left: String(left),
    right: String(right),
    message: `${identity.label}：${identity.leftLabel}为 ${left}，${identity.rightLabel}为 ${right}，两者应当相等，相差 ${left - right > 0 ? '+' : ''}${left - right}。`,
  };
}

/**
 * Holds a report against the arithmetic of the form (row sums, column sums, the balance in each of seven columns,
 * the three sums of table 4). A finding says that two printed figures disagree, not which of them is wrong; an
 * identity with a term that is not known is not evaluated. Changes nothing.
 */
export function checkReport({ editions, cells }: Checkable): readonly Finding[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const confirmed = emptyCellsConfirmed(byKey);
  const identities = [
    ...(editions.table3 ? table3Identities(editions.table3) : []),
    ...(editions.table4 ? table4Identities() : []),
    ...(editions.statistics === '2014' ? statistics2014Identities() : []),
  ];
  return identities.flatMap((identity) => evaluateIdentity(identity, byKey, confirmed) ?? []);
}
