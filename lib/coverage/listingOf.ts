import { OLDEST_YEAR } from '../query/oldestYear';
import type { Listing, RosterSpan } from './types';

const GOVERNMENTS = new Set(['prov_gov', 'city_gov', 'county_gov']);

/** What a listing is decided on. */
export interface Listed {
  readonly type: string;
  /** Whether the body was there on 31 December of the year. */
  readonly existed: boolean;
  /** A row of the base that is no government under the 条例. */
  readonly withoutDuty: boolean;
  /** The unit's row of the roster for the year. */
  readonly span: Pick<RosterSpan, 'kind'> | undefined;
}

/**
 * Whether a unit has to report on a year, and by what. By law: governments at county level and above, for every year
 * since 2008 at whose end they were there. Everybody else is expected only if an operator's roster says so.
 */
export function listingOf({ type, existed, withoutDuty, span }: Listed, year: number): Listing {
  if (!existed) return 'no_body';
  if (span) return span.kind === 'exempt' ? 'exempt' : 'by_roster';
  return GOVERNMENTS.has(type) && !withoutDuty && year >= OLDEST_YEAR ? 'by_law' : 'unlisted';
}

/** True where a report is expected at all, whether or not it is due yet. */
export function isExpected(listing: Listing): boolean {
  return listing === 'by_law' || listing === 'by_roster';
}
