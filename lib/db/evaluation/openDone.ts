import type { NeighbourKind } from '../../checks/rules/types';
import type { Affected } from './affectedBy';
import { idOf } from './reportId';

/** Reports that are remembered; behind so many all are forgotten, and evaluated once more where they are asked for again. */
const MOST = 100_000;

/** What was evaluated since some moment, and on account of which neighbours. */
export interface Done {
  /** Notes what was evaluated. */
  add(all: readonly Affected[]): void;
  /** What of some reports is still to be evaluated. */
  rest(all: readonly Affected[]): readonly Affected[];
}

/** Begins with nothing done. Holds for as long as what rules look at is as it was. */
export function openDone(most = MOST): Done {
  const done = new Map<string, ReadonlySet<NeighbourKind> | 'all'>();
  return {
    add: (all) => {
      for (const one of all) {
        const id = idOf(one);
        const before = done.get(id);
        if (before === 'all') continue;
        if (before === undefined && done.size >= most) done.clear();
        done.set(id, one.kinds === 'all' ? 'all' : new Set([...(before ?? []), ...one.kinds]));
      }
    },
    rest: (all) =>
      all.flatMap((one): readonly Affected[] => {
        const before = done.get(idOf(one));
        if (before === undefined) return [one];
        if (before === 'all') return [];
        if (one.kinds === 'all') return [one];
        const kinds = one.kinds.filter((kind) => !before.has(kind));
        return kinds.length === 0 ? [] : [{ ...one, kinds }];
      }),
  };
}
