import { isExpected } from './listingOf';
import type { CoverageCell } from './types';

/** Counts over units and years. `read` to `notYet` add up to `expected`. */
export interface Tally {
  /** Reports that are expected, by law or by the roster, due or not. */
  readonly expected: number;
  readonly read: number;
  readonly partial: number;
  readonly refused: number;
  readonly notFound: number;
  /** Expected, not there, and before the deadline. */
  readonly notYet: number;
  /** Of those that are there (read or partial). */
  readonly onTime: number;
  readonly late: number;
  /** There, but the day of publication is not known, or there is no deadline to hold it against. */
  readonly undated: number;
  /** Reports that are there although nobody expects them: not part of any other count. */
  readonly unlisted: number;
}

/** A tally while it is being counted. */
type Counting = { -readonly [Key in keyof Tally]: number };

const EMPTY: Tally = {
  expected: 0,
  read: 0,
  partial: 0,
  refused: 0,
  notFound: 0,
  notYet: 0,
  onTime: 0,
  late: 0,
  undated: 0,
  unlisted: 0,
};

const NAMES: readonly (keyof Tally)[] = [
  'expected',
  'read',
  'partial',
  'refused',
  'notFound',
  'notYet',
  'onTime',
  'late',
  'undated',
  'unlisted',
];

const NAME_OF_STATE = {
  read: 'read',
  partial: 'partial',
  refused: 'refused',
  not_found: 'notFound',
  not_due: 'notYet',
} as const;
const NAME_OF_PUNCTUALITY = {
  on_time: 'onTime',
  late: 'late',
  unknown: 'undated',
  no_deadline: 'undated',
} as const;

/** Counts cells. */
export function tally(cells: Iterable<CoverageCell>): Tally {
  const counted: Counting = { ...EMPTY };
  for (const { listing, state, punctuality } of cells) {
    if (!isExpected(listing)) {
      if (punctuality !== null) counted.unlisted += 1;
      continue;
    }
    counted.expected += 1;
    counted[NAME_OF_STATE[state]] += 1;
    if (punctuality !== null) counted[NAME_OF_PUNCTUALITY[punctuality.kind]] += 1;
  }
  return counted;
}

/** Counts of parts that share no report, added up. */
export function addTallies(parts: readonly Tally[]): Tally {
  const counted: Counting = { ...EMPTY };
  for (const part of parts) for (const name of NAMES) counted[name] += part[name];
  return counted;
}

/** Reports that are there, whole or in part, of those expected. */
export function filed({ read, partial }: Tally): number {
  return read + partial;
}

/** Per cent; null where nothing is expected. */
export function share(part: number, { expected }: Tally): number | null {
  return expected === 0 ? null : (100 * part) / expected;
}
