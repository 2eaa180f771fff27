import { getPriority, setPriority } from 'node:os';

/** As `nice` counts. */
const NICE = 10;

/**
 * Has this process, and those it starts from now on, wait where others want the processor: pages are answered before reports are read
 * (docs/decisions/039). To be called when the database is open: a server that was started for us serves others too.
 */
export const yieldToReaders = (): void => {
  // Only root may take back what its caller gave up.
  if (getPriority() < NICE) setPriority(NICE);
};
