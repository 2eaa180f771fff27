import type { AsyncLocalStorage } from 'node:async_hooks';
import { LANGUAGE_TAGS, type Language } from './language';

/** What is being answered: in which language, and the address without it. */
export interface Asked {
  readonly language: Language;
  /** Path and query, as they are in Chinese: `/rank?year=2023`. */
  readonly address: string;
  /** Set where it turns out that there is no such page: the answer is a 404. */
  isMissing?: boolean;
}

// The server and the pages that Next has bundled are two copies of this module; inLanguage.ts puts the one store here.
const shared = globalThis as typeof globalThis & { atlasAsked?: AsyncLocalStorage<Asked> };

/** What the work at hand answers; null where nobody asked: in scripts, and in the browser. */
export function askedNow(): Asked | null {
  return shared.atlasAsked?.getStore() ?? null;
}

/** The language to speak: that of the address on the server, that of the page in the browser, Chinese everywhere else. */
export function languageNow(): Language {
  if (typeof document !== 'undefined')
    return document.documentElement.lang === LANGUAGE_TAGS.en ? 'en' : 'zh';
  return askedNow()?.language ?? 'zh';
}
