import type { Both } from './language';
import { say } from './say';

/** Names of a closed set, each said in the language of the answer whenever it is read. */
export function spoken<Key extends string>(
  words: Readonly<Record<Key, Both>>,
): Readonly<Record<Key, string>> {
  const names = {};
  for (const [key, both] of Object.entries<Both>(words))
    Object.defineProperty(names, key, { enumerable: true, get: () => say(both) });
  return names as Record<Key, string>; // defined one by one just above
}
