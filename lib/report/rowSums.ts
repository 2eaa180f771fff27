import type { Slot } from './occurrence';
import { parseCell } from './parseCell';

/** What a cell of a row counts in a sum: its number, 0 for an empty cell or a dash, null when it cannot be read. */
function countOf({ text }: Slot): number | null {
  const { state, value } = parseCell(text, 'count');
  if (state === 'number') return Number(value);
  // Only in a sum, and only to confirm a printed total: the cell itself stays empty.
  return state === 'unreadable' ? null : 0;
}

/** The numbers of some cells for a sum, or null when one of them cannot be read. */
export function countsOf(slots: readonly Slot[]): readonly number[] | null {
  const counts: number[] = [];
  for (const slot of slots) {
    const count = countOf(slot);
    if (count === null) return null;
    counts.push(count);
  }
  return counts;
}

const isNumber = (slot: Slot | undefined): boolean =>
  slot !== undefined && parseCell(slot.text, 'count').state === 'number';

/** True when the last cell of a group prints a total and the cells before it make it. Empty cells count for nothing. */
export function totalHolds(group: readonly Slot[]): boolean {
  const counts = countsOf(group);
  const total = counts?.at(-1);
  if (!counts || total === undefined || !isNumber(group.at(-1))) return false;
  return counts.slice(0, -1).reduce((sum, count) => sum + count, 0) === total;
}

/** True when all cells print the same text: then it does not matter which column each of them is in. */
export const allAlike = (slots: readonly Slot[]): boolean =>
  new Set(slots.map(({ text }) => text)).size === 1;
