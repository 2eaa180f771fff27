import { type Db, poolOf } from './client';
import type { Imported } from './imported';
import { readImported } from './readImported';

const AT_ONCE = 1_000;

/** What became of each report of a run, in order; a thousand are held at once. `last`: ordinal of the last one. */
export async function* importedOf(db: Db, runId: number, last: number): AsyncGenerator<Imported> {
  for (let from = 1; from <= last; from += AT_ONCE)
    yield* await readImported(poolOf(db), runId, from, Math.min(last, from + AT_ONCE - 1));
}
