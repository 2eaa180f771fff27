import { isExpected, listingOf } from '../coverage/listingOf';
import type { Db } from '../db/client';
import { countListings, type ListingFilter } from '../db/countListings';

/**
 * How many units a sum over each year could contain: those expected to report, and those that did so unasked. Years
 * without any are left out.
 */
export async function loadExpected(db: Db, filter: ListingFilter): Promise<ReadonlyMap<number, number>> {
  const expected = new Map<number, number>();
  for (const { year, units, onRoster, reported, kind, ...facts } of await countListings(db, filter)) {
    const span = onRoster ? { kind } : undefined;
    if (!reported && !isExpected(listingOf({ ...facts, span }, year))) continue;
    expected.set(year, units + (expected.get(year) ?? 0)); // a count of units, not a measure
  }
  return expected;
}
