import type { Packing } from './packing';

/** An answer that may be given again. */
export interface StoredAnswer {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** Where the nonce of its first reader stands in the body, as byte offsets: each reader gets a nonce of their own. */
  readonly holes: readonly number[];
  /** The body packed; null where it has holes, or is not worth it. */
  readonly packed: Readonly<Record<Packing, Buffer>> | null;
}

/** Answers by key; those not asked for longest go first when there are too many bytes. */
export interface AnswerStore {
  find(key: string): StoredAnswer | null;
  keep(key: string, answer: StoredAnswer): void;
}

/** What an entry takes besides its bytes. */
const OVERHEAD = 2_000;

const sizeOf = (key: string, { body, packed }: StoredAnswer): number =>
  OVERHEAD + key.length + body.length + (packed === null ? 0 : packed.br.length + packed.gzip.length);

/** A store that never holds more than so many bytes. */
export function answerStore(limit: number): AnswerStore {
  // A Map keeps its keys in the order in which they were put in: the first is the one not asked for longest.
  const answers = new Map<string, StoredAnswer>();
  let bytes = 0;
  const drop = (key: string): void => {
    const answer = answers.get(key);
    if (!answer) return;
    answers.delete(key);
    bytes -= sizeOf(key, answer);
  };
  return {
    find: (key) => {
      const answer = answers.get(key);
      if (!answer) return null;
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    keep: (key, answer) => {
      drop(key);
      const size = sizeOf(key, answer);
      if (size > limit) return;
      answers.set(key, answer);
      bytes += size;
      for (const oldest of answers.keys()) {
        if (bytes <= limit) break;
        drop(oldest);
      }
    },
  };
}
