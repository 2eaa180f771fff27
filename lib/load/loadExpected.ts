import { isExpected, listingOf } from '../coverage/listingOf';
import type { Db } from '../db/client';
import { countListings, type ListingCount, type ListingFilter } from '../db/countListings';

/** As for `countListings`, and of one type. */
type Filter = ListingFilter & { readonly type?: string | undefined };

/** Counts the units expected to report, and those that did so unasked, by what `keyOf` says of them. */
async function countExpected<Key>(
  db: Db,
  { type, ...filter }: Filter,
  keyOf: (listing: ListingCount) => Key,
): Promise<ReadonlyMap<Key, number>> {
  const expected = new Map<Key, number>();
  for (const listing of await countListings(db, filter)) {
    const { year, units, onRoster, reported, kind, ...facts } = listing;
    if (type !== undefined && facts.type !== type) continue;
    const span = onRoster ? { kind } : undefined;
    if (!reported && !isExpected(listingOf({ ...facts, span }, year))) continue;
    const key = keyOf(listing);
    expected.set(key, units + (expected.get(key) ?? 0)); // a count of units, not a measure
  }
  return expected;
}

/** How many units a sum over each year could contain. Years without any are left out. */
export const loadExpected = (db: Db, filter: Filter): Promise<ReadonlyMap<number, number>> =>
  countExpected(db, filter, ({ year }) => year);

/** How many reports on a year a place should have, itself included; null where none is expected of it. */
export async function loadExpectedOfPlace(
  db: Db,
  { parent, level, type }: Pick<Filter, 'parent' | 'level' | 'type'>,
  year: number,
): Promise<number | null> {
  const expected = await loadExpected(db, { years: [year], parent, level, type, withParent: true });
  return expected.get(year) ?? null;
}

/** The same by province, as the first two digits of codes; units without a code under the empty text. */
export const loadExpectedByProvince = (db: Db, filter: Filter): Promise<ReadonlyMap<string, number>> =>
  countExpected(db, filter, ({ province }) => province ?? '');
