/** Milliseconds for which a version is taken to be the newest. */
const FOR = 200;

/**
 * The version of the data set, or another number that only grows, asked for at most five times a second however many requests there are; null while the database does
 * not answer. Never goes back: what was shown once is not followed by something older.
 */
export function memoizedVersion(find: () => Promise<number>): () => Promise<number | null> {
  let newest = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<number | null> = Promise.resolve(null);
  const ask = async (): Promise<number | null> => {
    try {
      newest = Math.max(newest, await find());
      return newest;
    } catch {
      return null;
    }
  };
  return () => {
    if (performance.now() - askedAt > FOR) {
      askedAt = performance.now();
      last = ask();
    }
    return last;
  };
}
