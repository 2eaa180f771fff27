import { sha256Of } from '../../../../lib/checks/sha256Of';
import type { ShowSource } from '../../../../lib/load/loadSource';
import { inPlaces } from '../../../../lib/run/inPlaces';
import { openReaders, ReaderStopped, type Readers } from '../../../../lib/run/readApart';

/** Processes that read stored files to be shown, and seconds for one: each was read before, when it was imported. */
const [COUNT, SECONDS] = [2, 10];
/** Milliseconds that a page waits for one of them. */
const PATIENCE = 15_000;
/** Milliseconds in which a file that took too much is not tried again: one such file must not take the turns of all pages. */
const PAUSE = 60_000;
const MOST_STOPPED = 1_000;

let readers: Readers | null = null;
const within = inPlaces(COUNT, PATIENCE);
/** Files that took too much, by their hash, and when they may be tried again. */
const stopped = new Map<string, number>();

/** Reads a stored file in a process apart: it is as foreign as on the day when it was imported. */
export const showApart: ShowSource = async (source) => {
  const sha256 = sha256Of(source.bytes);
  const until = stopped.get(sha256);
  if (until !== undefined && performance.now() < until) throw new ReaderStopped('It took too much before');
  readers ??= openReaders({ count: COUNT, seconds: SECONDS });
  const { show } = readers;
  try {
    return await within(() => show(source));
  } catch (error) {
    if (error instanceof ReaderStopped) {
      if (stopped.size >= MOST_STOPPED) stopped.clear();
      stopped.set(sha256, performance.now() + PAUSE);
    }
    throw error;
  }
};
