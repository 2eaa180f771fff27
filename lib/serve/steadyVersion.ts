/** Milliseconds between two changes of the version that kept answers are of. */
const EVERY = 5_000;

/**
 * The version that kept answers are of: the newest, but while an import makes one after the other a new one only every five seconds,
 * so that answers are given more than once. A change that comes alone is taken at once. Never goes back.
 */
export function steadyVersion(
  version: () => Promise<number | null>,
  now: () => number = () => performance.now(),
): () => Promise<number | null> {
  let held: number | null = null;
  let changedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const newest = await version();
    if (newest === null) return null;
    if (held === null) held = newest;
    else if (newest > held && now() - changedAt >= EVERY) {
      held = newest;
      changedAt = now();
    }
    return held;
  };
}
