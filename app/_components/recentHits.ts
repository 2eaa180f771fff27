import { languageNow } from '../../lib/language/languageNow';
import { type Hit, readHit } from './readHits';

const NAME = 'atlas.recent';
const MOST = 8;

/**
 * Which country is searched: units are of the real one or of an invented one, and the two may stand at one address after each other. Null while
 * that is not known: then nothing is remembered, and nothing offered.
 */
export type Country = string | null;

/** Labels are of a language, too. */
const nameOf = (country: string): string => `${NAME}.${country}.${languageNow()}`;

/** What was chosen here before, newest first; kept in this browser alone. Empty where it keeps nothing. */
export function recentHits(country: Country): readonly Hit[] {
  if (country === null) return [];
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(nameOf(country)) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((one: unknown) => readHit(one) ?? []) : [];
  } catch {
    return []; // storage is off, or holds something else
  }
}

/** Remembers a choice, each once. */
export function rememberHit(country: Country, hit: Hit): void {
  if (country === null) return;
  const others = recentHits(country).filter(({ kind, id }) => kind !== hit.kind || id !== hit.id);
  try {
    window.localStorage.setItem(nameOf(country), JSON.stringify([hit, ...others].slice(0, MOST)));
    window.localStorage.removeItem(NAME); // of former days, when all languages and countries were one
  } catch {
    // a browser that keeps nothing: the choice is made all the same
  }
}
