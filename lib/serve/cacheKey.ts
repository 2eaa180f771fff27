import type { IncomingHttpHeaders } from 'node:http';
import { LANGUAGE_HEADER } from './languageHeader';
import { splitAddress } from './refuseRequest';

/**
 * Addresses whose answer is not a matter of the data alone, or is kept by the browser anyhow: the API counts who asks, imports tell how
 * far they are, and the whole of the data is too long to keep.
 */
const APART =
  /^\/(?:_next\/|api\/|imports(?:[./]|$)|data\/(?:all\.|package\.)|health$|ready$|metrics$|bench$|check(?:\/|$))/;
/** Coverage and work lists tell of refused files, which change no data. */
const OF_IMPORTS = /^\/(?:coverage|(?:quality|units\/[^/]+)\/worklist)(?:[./]|$)/;
/** What an answer depends on besides its address: addresses in files are those that the reader used, and it is in one language. */
export const NAMED = ['host', 'x-forwarded-host', 'x-forwarded-proto', LANGUAGE_HEADER] as const;

/** What an answer is of, besides the version of the data; null where it must be made anew each time. */
export function cacheKey(method: string, url: string, headers: IncomingHttpHeaders): string | null {
  if (method !== 'GET' || APART.test(splitAddress(url).path)) return null;
  return [...NAMED.map((name) => String(headers[name] ?? '')), url].join('\n');
}

/** True where an answer tells of files that an import refused, besides the data. */
export const tellsOfImports = (url: string): boolean => OF_IMPORTS.test(splitAddress(url).path);
