const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whose turn it is at a host. */
export interface Pacer {
  /** Waits until a host may be asked again; turns are given in the order they are asked for. */
  turn(host: string): Promise<void>;
  /** From now on this host wants more time between requests, in milliseconds. */
  slow(host: string, interval: number): void;
}

/** One request per host and interval, however many are wanted at once. */
export function openPacer(
  interval: number,
  now: () => number = () => performance.now(),
  wait: (milliseconds: number) => Promise<void> = sleep,
): Pacer {
  const next = new Map<string, number>();
  const own = new Map<string, number>();
  return {
    turn: async (host) => {
      const at = Math.max(now(), next.get(host) ?? Number.NEGATIVE_INFINITY);
      next.set(host, at + Math.max(interval, own.get(host) ?? interval));
      const rest = at - now();
      if (rest > 0) await wait(rest);
    },
    slow: (host, milliseconds) => void own.set(host, milliseconds),
  };
}
