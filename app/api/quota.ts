import { callerOf, clientAddress } from '../../lib/serve/clientAddress';
import { type LimitSettings, limitSettings } from '../../lib/serve/limitSettings';
import { type Quota, rateLimiter } from '../../lib/serve/rateLimit';
import { SOCKET_HEADER } from '../../lib/serve/socketHeader';

interface Counting {
  readonly settings: LimitSettings;
  readonly count: ReturnType<typeof rateLimiter>;
}

const shared = globalThis as typeof globalThis & { atlasCounting?: Counting }; // survives reloads of modules in development

function counting(): Counting {
  if (!shared.atlasCounting) {
    const settings = limitSettings();
    shared.atlasCounting = { settings, count: rateLimiter(settings.api) };
  }
  return shared.atlasCounting;
}

/** Counts a request against its caller's quota; by a clock that nobody sets back. */
export function quotaOf({ headers }: Request): Quota {
  const { settings, count } = counting();
  const socket = headers.get(SOCKET_HEADER) ?? 'unknown';
  const address = clientAddress(socket, headers.get('x-forwarded-for'), settings.isTrusted);
  return count(callerOf(address), performance.now());
}
