import { keysOf, tableOf } from './editionsFound';
import type { Occurrence } from './occurrence';
import type { Settled } from './settleCells';
import type { Statistics } from './statistics/findStatistics';
import type { ReportHead } from './types';

/** What was read in the shown parts of a page, or in all of them. */
export interface Reading {
  readonly head: Pick<ReportHead, 'year' | 'unit'>;
  readonly sightings: readonly Occurrence[];
  readonly settled: Pick<Settled, 'cells'>;
  readonly statistics: Pick<Statistics, 'cells'>;
}

/** Settled cells of the form and of the statistics table, as key, state and value. */
const settledCells = ({ settled, statistics }: Reading): ReadonlyMap<string, string> =>
  new Map(
    [...settled.cells, ...statistics.cells]
      .filter(({ state }) => state !== 'unreadable')
      .map(({ key, state, value }) => [key, `${state} ${value}`]),
  );

/** True where the hidden parts print figures of a table that is shown. */
function repeats(all: Reading, shown: Reading): boolean {
  const keys = shown.sightings.flatMap(keysOf);
  const tables = new Set(keys.map(tableOf));
  return all.sightings.flatMap(keysOf).filter((key) => tables.has(tableOf(key))).length !== keys.length;
}

/**
 * True where the hidden parts can only be the rest of what is shown (tables behind tabs): they say the same of who and when,
 * print no shown table again, and change no figure. A second printing may be last year's, even where all its figures agree.
 */
export function completesShown(all: Reading, shown: Reading): boolean {
  const agrees = (one: string | number | null, other: string | number | null): boolean =>
    one === null || one === other;
  if (!agrees(shown.head.year, all.head.year) || !agrees(shown.head.unit, all.head.unit)) return false;
  if (repeats(all, shown)) return false;
  const cells = settledCells(all);
  return [...settledCells(shown)].every(([key, said]) => cells.get(key) === said);
}
