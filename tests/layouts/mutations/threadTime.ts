import { readFileSync } from 'node:fs';

/** Nanoseconds on a processor, first of three numbers, as Linux counts them for the thread that asks. */
const SCHEDULED = '/proc/thread-self/schedstat';

/**
 * Milliseconds that this thread has worked: what it waited for a processor on a busy machine is not counted. Where the system
 * does not tell (only Linux does), the clock.
 */
export function threadTime(): number {
  try {
    return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
