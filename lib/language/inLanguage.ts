import { AsyncLocalStorage } from 'node:async_hooks';
import type { Asked } from './languageNow';

const shared = globalThis as typeof globalThis & { atlasAsked?: AsyncLocalStorage<Asked> };
shared.atlasAsked ??= new AsyncLocalStorage();
const asked = shared.atlasAsked;

/** Does some work that speaks one language, whatever is spoken elsewhere meanwhile. */
export const inLanguage = <Result>(of: Asked, work: () => Result): Result => asked.run(of, work);
