import type { Both } from './language';
import { languageNow } from './languageNow';

/** The one of two wordings that is in the language of the answer. */
export function say<Said>(words: Both<Said>): Said {
  return words[languageNow()];
}
