import { type Hit, readHit } from './readHits';

const NAME = 'atlas.recent';
const MOST = 8;

/** What was chosen here before, newest first; kept in this browser alone. Empty where it keeps nothing. */
export function recentHits(): readonly Hit[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((one: unknown) => readHit(one) ?? []) : [];
  } catch {
    return []; // storage is off, or holds something else
  }
}

/** Remembers a choice, each once. */
export function rememberHit(hit: Hit): void {
  const others = recentHits().filter(({ kind, id }) => kind !== hit.kind || id !== hit.id);
  try {
    window.localStorage.setItem(NAME, JSON.stringify([hit, ...others].slice(0, MOST)));
  } catch {
    // a browser that keeps nothing: the choice is made all the same
  }
}
