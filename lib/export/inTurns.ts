import { setImmediate } from 'node:timers/promises';

/** Pieces one after another, as they are asked for; between any two the process turns to whoever else waits for it. */
export async function* inTurns<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}
