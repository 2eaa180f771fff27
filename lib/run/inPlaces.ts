/** There was no place in time: whoever asked may come again. */
export class NoPlace extends Error {
  override readonly name = 'NoPlace';
  readonly code = 'ATLAS_NO_PLACE';
}

/**
 * Does so many pieces of work at once; the others wait in order, each for `patience` milliseconds at most, and then throw `NoPlace` without
 * having begun.
 */
export function inPlaces(
  count: number,
  patience: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let taken = 0;
  const waiting = new Set<() => void>();
  const take = (): Promise<void> =>
    new Promise((done, fail) => {
      const start = (): void => {
        clearTimeout(late);
        waiting.delete(start);
        taken += 1;
        done();
      };
      const late = setTimeout(() => {
        waiting.delete(start);
        fail(new NoPlace(`No place in ${patience} milliseconds`));
      }, patience);
      waiting.add(start);
      if (taken < count) start();
    });
  return async (work) => {
    await take();
    try {
      return await work();
    } finally {
      taken -= 1;
      const [next] = waiting;
      next?.();
    }
  };
}
