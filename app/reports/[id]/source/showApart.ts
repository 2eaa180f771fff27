import type { ShowSource } from '../../../../lib/load/loadSource';
import { openReaders, type Readers } from '../../../../lib/run/readApart';

/** Processes that read stored files to be shown, and seconds for one: each was read before, when it was imported. */
const [COUNT, SECONDS] = [2, 10];
/** Files that are read, or wait to be, at once; one more is told to come again: other pages must get their turns. */
const MOST = 8;

/** More files are to be shown than the server bears at once. */
class TooManyReads extends Error {
  override readonly name = 'TooManyReads';
  readonly code = 'ATLAS_TOO_MANY_READS';
}

let readers: Readers | null = null;
let underWay = 0;

/** Reads a stored file in a process apart: it is as foreign as on the day when it was imported. */
export const showApart: ShowSource = async (source) => {
  if (underWay >= MOST) throw new TooManyReads(`${MOST} stored files are being read`);
  readers ??= openReaders({ count: COUNT, seconds: SECONDS });
  underWay += 1;
  try {
    return await readers.show(source);
  } finally {
    underWay -= 1;
  }
};
